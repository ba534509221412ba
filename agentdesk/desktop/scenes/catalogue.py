"""Every scene by name: whoever makes a screen, or a state of one, adds it here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.scenes import decisions, desk, details, doors, office, overlays, own
from agentdesk.desktop.scenes.stage import Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """How it is set up, and the target pictures it is held against."""

    build: Callable[[Stage], QWidget]
    targets: tuple[str, ...] = ()


SCENES: Mapping[str, Scene] = {
    "first_frame": Scene(doors.first_frame),
    "sign_in": Scene(doors.sign_in),
    "signing_in": Scene(doors.signing_in),
    "sign_in_refused": Scene(doors.sign_in_refused),
    "no_keys": Scene(doors.no_keys),
    "locked": Scene(doors.locked),
    "lock_refused": Scene(doors.lock_refused),
    "desk": Scene(desk.plan_chosen, ("agent_light", "agent_dark")),
    "desk_contact": Scene(desk.contact),
    "desk_verified": Scene(desk.verified),
    "desk_nobody": Scene(desk.nobody),
    "desk_fetching": Scene(desk.fetching),
    "desk_not_here": Scene(desk.not_here),
    "desk_stranger": Scene(desk.stranger),
    "desk_offline": Scene(desk.offline, ("agent_ja_offline",)),
    "desk_unconfirmed": Scene(desk.unconfirmed),
    "desk_long_words": Scene(desk.long_words),
    "desk_searched": Scene(desk.searched),
    "desk_opened": Scene(desk.opened),
    "desk_jumping": Scene(desk.jumping),
    "desk_note": Scene(desk.note),
    "desk_wrap_up": Scene(desk.wrap_up),
    "desk_question": Scene(desk.question),
    "desk_offer": Scene(desk.offer),
    "desk_declined": Scene(desk.declined),
    "desk_taken_back": Scene(desk.taken_back),
    "desk_above_limit": Scene(desk.above_limit),
    "desk_above_all": Scene(desk.above_all),
    "details": Scene(details.masked),
    "details_bad_number": Scene(details.edited),
    "details_unconfirmed": Scene(details.unconfirmed),
    "details_clash": Scene(details.clash),
    "palette": Scene(overlays.palette),
    "palette_found": Scene(overlays.palette_found),
    "palette_nothing": Scene(overlays.palette_nothing),
    "sync_panel": Scene(overlays.sync_panel),
    "sync_panel_calm": Scene(overlays.sync_panel_calm),
    "sync_panel_trouble": Scene(overlays.sync_panel_trouble),
    "session_over": Scene(overlays.session_over),
    "toasts": Scene(overlays.toasts),
    "keys": Scene(overlays.keys),
    "fault": Scene(overlays.fault),
    "approvals": Scene(decisions.waiting, ("approvals_light",)),
    "approvals_offering": Scene(decisions.offering),
    "approvals_declining": Scene(decisions.declining),
    "approvals_asked_back": Scene(decisions.asked_back),
    "approvals_own": Scene(decisions.own),
    "approvals_decided": Scene(decisions.decided),
    "approvals_empty": Scene(decisions.empty),
    "money": Scene(office.money),
    "money_differs": Scene(office.money_differs),
    "money_away": Scene(office.money_away),
    "policy": Scene(office.policy),
    "policy_changed": Scene(office.policy_changed),
    "policy_limit": Scene(office.policy_limit),
    "policy_proposed": Scene(office.policy_proposed),
    "audit": Scene(office.audit),
    "audit_empty": Scene(office.audit_empty),
    "audit_away": Scene(office.audit_away),
    "settings_look": Scene(own.look),
    "settings_language": Scene(own.language),
    "settings_keys": Scene(own.keys),
    "settings_lock": Scene(own.lock),
    "settings_data": Scene(own.data),
    "settings_record": Scene(own.record),
    "settings_record_away": Scene(own.record_away),
    "settings_about": Scene(own.about),
    "guide": Scene(own.guide),
}
