"""Every scene by name: whoever makes a screen, or a state of one, adds it here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.scenes import (
    decisions,
    desk,
    details,
    doors,
    menus,
    office,
    overlays,
    own,
    remedies,
    windows,
)
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.domain.remedies import RemedyKind


@dataclass(frozen=True, slots=True)
class Scene:
    """How it is set up, and the target pictures it is held against."""

    build: Callable[[Stage], QWidget]
    targets: tuple[str, ...] = ()
    like: str = ""  # the scene whose layout it shares: only what differs is kept
    kept: bool = True  # among the layouts; where only other words stand in the same places: not


SCENES: Mapping[str, Scene] = {
    "first_frame": Scene(doors.first_frame),
    "sign_in": Scene(doors.sign_in),
    "first_run": Scene(doors.first_run),
    "signing_in": Scene(doors.signing_in, like="sign_in"),
    "sign_in_refused": Scene(doors.sign_in_refused, like="sign_in"),
    "no_keys": Scene(doors.no_keys),
    "wiped": Scene(doors.wiped),
    "locked": Scene(doors.locked),
    "lock_refused": Scene(doors.lock_refused, like="locked"),
    "desk": Scene(desk.plan_chosen, ("agent_light", "agent_dark"), like="desk_contact"),
    "desk_contact": Scene(desk.contact),
    "desk_verified": Scene(desk.verified, like="desk_contact"),
    "desk_nobody": Scene(desk.nobody),
    "desk_fetching": Scene(desk.fetching),
    "desk_not_here": Scene(desk.not_here),
    "desk_stranger": Scene(desk.stranger),
    "desk_offline": Scene(desk.offline, ("agent_ja_offline",)),
    "desk_unconfirmed": Scene(desk.unconfirmed, like="desk_contact"),
    "desk_long_words": Scene(desk.long_words),
    "desk_many_tabs": Scene(windows.many, like="desk_contact"),
    "desk_beside": Scene(windows.beside),
    "own_window": Scene(windows.apart),
    "desk_searched": Scene(desk.searched, like="desk_contact"),
    "desk_opened": Scene(desk.opened, like="desk_contact"),
    "desk_jumping": Scene(desk.jumping, like="desk_contact"),
    "desk_note": Scene(desk.note, like="desk_contact"),
    "desk_wrap_up": Scene(desk.wrap_up, like="desk_contact"),
    "desk_question": Scene(desk.question),
    "desk_offer": Scene(desk.offer, like="desk_question"),
    "desk_declined": Scene(desk.declined, like="desk_contact"),
    "desk_taken_back": Scene(desk.taken_back, like="desk_contact"),
    "desk_above_limit": Scene(desk.above_limit, like="desk_contact"),
    "desk_above_all": Scene(desk.above_all, like="desk_contact"),
    "desk_refund": Scene(remedies.of_kind(RemedyKind.REFUND), like="desk_contact"),
    "desk_exchange": Scene(remedies.of_kind(RemedyKind.EXCHANGE), like="desk_contact"),
    "desk_return": Scene(remedies.of_kind(RemedyKind.RETURN), like="desk_contact"),
    "desk_discount": Scene(
        remedies.of_kind(RemedyKind.DISCOUNT, RemedyKind.POINTS), like="desk_contact"
    ),
    "desk_bonus": Scene(remedies.of_kind(RemedyKind.BONUS), like="desk_contact"),
    "desk_waiver": Scene(
        remedies.of_kind(RemedyKind.WAIVER, RemedyKind.PLAN_CHANGE), like="desk_contact"
    ),
    "presence": Scene(menus.presence),
    "presence_then": Scene(menus.presence_then, like="desk_contact"),
    "person_menu": Scene(menus.person, like="desk_contact"),
    "case_moves": Scene(menus.case_moves, like="desk_contact"),
    "more_filters": Scene(menus.more_filters, like="desk_contact"),
    "origin": Scene(menus.origin, like="desk_contact"),
    "kept_aside": Scene(menus.kept_aside, like="desk_contact"),
    "computers": Scene(menus.computers),
    "details": Scene(details.masked),
    "details_bad_number": Scene(details.edited),
    "details_unconfirmed": Scene(details.unconfirmed, like="details"),
    "details_clash": Scene(details.clash),
    "palette": Scene(overlays.palette, like="desk_contact"),
    "palette_found": Scene(overlays.palette_found, like="desk_contact"),
    "palette_nothing": Scene(overlays.palette_nothing, like="desk_contact"),
    "sync_panel": Scene(overlays.sync_panel, like="desk_contact"),
    "sync_panel_calm": Scene(overlays.sync_panel_calm, like="desk_contact"),
    "sync_panel_trouble": Scene(overlays.sync_panel_trouble, like="desk_offline"),
    "sync_panel_mended": Scene(overlays.sync_panel_mended),
    "sync_panel_sign_in": Scene(overlays.sync_panel_sign_in, like="desk_offline"),
    "session_over": Scene(overlays.session_over, like="desk_offline"),
    "toasts": Scene(overlays.toasts, like="desk_contact"),
    "came_in": Scene(overlays.came_in, like="desk_contact"),
    "came_in_nothing": Scene(overlays.came_in_nothing),
    "keys": Scene(overlays.keys),
    "fault": Scene(overlays.fault),
    "approvals": Scene(decisions.waiting, ("approvals_light",)),
    "approvals_offering": Scene(decisions.offering, like="approvals"),
    "approvals_declining": Scene(decisions.declining, like="approvals"),
    "approvals_asked_back": Scene(decisions.asked_back, like="approvals"),
    "approvals_asking": Scene(decisions.asking, like="approvals"),
    "approvals_own": Scene(decisions.own, like="approvals"),
    "approvals_decided": Scene(decisions.decided, like="approvals"),
    "approvals_empty": Scene(decisions.empty),
    "money": Scene(office.money),
    "money_differs": Scene(office.money_differs, like="money"),
    "money_settling": Scene(office.money_settling, like="money"),
    "money_closing": Scene(office.money_closing, like="money"),
    "money_away": Scene(office.money_away, like="money"),
    "policy": Scene(office.policy),
    "policy_changed": Scene(office.policy_changed, like="policy"),
    "policy_limit": Scene(office.policy_limit, like="policy"),
    "policy_proposed": Scene(office.policy_proposed, like="policy"),
    "policy_confirming": Scene(office.policy_confirming, like="policy"),
    "policy_away": Scene(office.policy_away, like="policy"),
    "audit": Scene(office.audit),
    "audit_empty": Scene(office.audit_empty, like="audit"),
    "audit_away": Scene(office.audit_away, like="audit"),
    "settings_look": Scene(own.look),
    "settings_language": Scene(own.language),
    "settings_keys": Scene(own.keys),
    "settings_keys_taken": Scene(own.keys_taken, like="settings_keys"),
    "settings_notifications": Scene(own.notifications),
    "settings_team": Scene(own.team),
    "settings_lock": Scene(own.lock),
    "settings_data": Scene(own.data),
    "settings_record": Scene(own.record),
    "settings_record_away": Scene(own.record_away, like="settings_record"),
    "settings_about": Scene(own.about),
    "guide": Scene(own.guide),
    **{
        f"guide_{topic}": Scene(own.guide_topic(topic), kept=False)
        for topic in ("contact", "remedies", "asking", "offline", "safety")
    },
}
