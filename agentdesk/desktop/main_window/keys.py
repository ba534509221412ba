"""The keys of the window and the desk, in one table; menus, hints and Ctrl+K read them."""

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr

DESK = "desk"
APPROVALS = "approvals"
MONEY = "money"
POLICY = "policy"
AUDIT = "audit"
SETTINGS = "settings"
HELP = "help"
MOST_TAB_KEYS = 9

WINDOW_ACTIONS = (
    ActionSpec(
        "palette.open",
        lambda: tr("Action", "Find anything"),
        "Ctrl+K",
        icon="search",
        in_palette=False,
    ),
    ActionSpec("keys.show", lambda: tr("Action", "Show the keys"), "", "?", icon="keyboard"),
    ActionSpec("go.desk", lambda: tr("Action", "Go to the desk"), "Ctrl+1", icon="phone"),
    ActionSpec(
        "go.approvals", lambda: tr("Action", "Go to the approvals"), "Ctrl+2", icon="circle-check"
    ),
    ActionSpec("go.money", lambda: tr("Action", "Go to the team's money"), "Ctrl+3", icon="wallet"),
    ActionSpec("go.policy", lambda: tr("Action", "Go to the policy"), "Ctrl+4", icon="shield"),
    ActionSpec("go.audit", lambda: tr("Action", "Go to the audit trail"), "Ctrl+5", icon="eye"),
    ActionSpec(
        "go.settings", lambda: tr("Action", "Go to the settings"), "Ctrl+,", icon="settings"
    ),
    ActionSpec("alerts.show", lambda: tr("Action", "What came in"), "", "M", icon="bell"),
    ActionSpec("go.help", lambda: tr("Action", "Read the guide"), "F1", icon="circle-help"),
    ActionSpec("sync.now", lambda: tr("Action", "Sync now"), "F5", icon="refresh-cw"),
    ActionSpec("theme.turn", lambda: tr("Action", "Light or dark"), icon="moon"),
    ActionSpec("keys.single", lambda: tr("Action", "Single keys on or off"), icon="keyboard"),
    ActionSpec("session.lock", lambda: tr("Action", "Lock the desk"), "Ctrl+L", icon="lock"),
    ActionSpec("session.sign_out", lambda: tr("Action", "Sign out"), icon="log-out"),
)


def _tab_key(place: int) -> ActionSpec:
    return ActionSpec(
        f"tab.place_{place}",
        lambda: tr("Action", "Customer at place {n}").format(n=place),
        f"Alt+{place}",
        scope=DESK,
        in_palette=False,
    )


TAB_ACTIONS = (
    ActionSpec(
        "tab.next", lambda: tr("Action", "Next customer"), "Ctrl+Tab", "", DESK, "chevron-right"
    ),
    ActionSpec(
        "tab.previous",
        lambda: tr("Action", "Previous customer"),
        "Ctrl+Shift+Tab",
        "",
        DESK,
        "chevron-left",
    ),
    ActionSpec(
        "tab.reopen",
        lambda: tr("Action", "Open again who was closed last"),
        "Ctrl+Shift+T",
        "",
        DESK,
        "undo-2",
    ),
    *(_tab_key(place) for place in range(1, MOST_TAB_KEYS + 1)),
    ActionSpec(
        "tab.apart",
        lambda: tr("Action", "Open in a window of its own"),
        "",
        "O",
        DESK,
        "external-link",
    ),
    ActionSpec("tab.beside", lambda: tr("Action", "Two side by side"), "", "B", DESK, "columns-2"),
    ActionSpec(
        "desk.kept_aside",
        lambda: tr("Action", "Changes that were kept aside"),
        scope=DESK,
        icon="copy",
    ),
    ActionSpec(
        "desk.report_lost", lambda: tr("Action", "Report a computer lost"), scope=DESK, icon="lock"
    ),
)

DESK_ACTIONS = (
    ActionSpec("tab.close", lambda: tr("Action", "Close this customer"), "Ctrl+W", "", DESK, "x"),
    ActionSpec(
        "desk.verify", lambda: tr("Action", "The caller is verified"), "", "V", DESK, "shield-check"
    ),
    ActionSpec("desk.open_case", lambda: tr("Action", "Open a case"), "", "C", DESK, "briefcase"),
    ActionSpec(
        "desk.move_case", lambda: tr("Action", "Move the case"), "", "S", DESK, "move-right"
    ),
    ActionSpec(
        "desk.edit", lambda: tr("Action", "Edit the customer's details"), "", "E", DESK, "pencil"
    ),
    ActionSpec("desk.note", lambda: tr("Action", "Write a note"), "", "N", DESK, "pencil"),
    ActionSpec("desk.find", lambda: tr("Action", "Find in the timeline"), "", "/", DESK, "search"),
    ActionSpec("desk.jump", lambda: tr("Action", "Jump to a date"), "", "G", DESK, "calendar"),
    ActionSpec("desk.origins", lambda: tr("Action", "Where is this from"), "", "I", DESK, "info"),
    ActionSpec(
        "desk.accept_offer",
        lambda: tr("Action", "Accept what was offered instead"),
        "",
        "Y",
        DESK,
        "heart-handshake",
    ),
    ActionSpec(
        "desk.answer", lambda: tr("Action", "Answer who decides"), "", "Q", DESK, "message-square"
    ),
    ActionSpec(
        "desk.withdraw", lambda: tr("Action", "Take the request back"), "", "W", DESK, "undo-2"
    ),
    ActionSpec(
        "desk.reverse", lambda: tr("Action", "Take back what was given"), "", "R", DESK, "repeat"
    ),
    ActionSpec(
        "desk.wrap_up",
        lambda: tr("Action", "After-contact work"),
        "Ctrl+Shift+E",
        "",
        DESK,
        "circle-check",
    ),
)

_FIND, _KEYS = WINDOW_ACTIONS[0], WINDOW_ACTIONS[1]
APART_ACTIONS = (  # of a customer's own window
    _FIND,
    _KEYS,
    ActionSpec("tab.back", lambda: tr("Action", "Back onto the desk"), "", "O", DESK, "undo-2"),
)


def desk_keys(registry: ActionRegistry) -> dict[str, str]:
    """Return the keys shown beside the desk's controls, as they are mapped now."""
    names = {
        "verify": "desk.verify",
        "case": "desk.open_case",
        "edit": "desk.edit",
        "note": "desk.note",
        "find": "desk.find",
        "jump": "desk.jump",
        "accept": "desk.accept_offer",
        "answer": "desk.answer",
        "withdraw": "desk.withdraw",
        "wrap_up": "desk.wrap_up",
    }
    return {name: registry.action(action_id).key_hint() for name, action_id in names.items()}
