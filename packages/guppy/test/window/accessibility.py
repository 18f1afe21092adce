#!/usr/bin/python3
"""Reads and works a program's window over the accessibility bus, knowing only roles and names, as a screen reader does.

Prints one JSON object. Everything has an end: a step that does not come about in time ends the program with what was there.
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

SECONDS = 20
TITLE = sys.argv[1]

heard = []


def until(what, ask):
    """What `ask` gives as soon as it gives anything; events are handled meanwhile."""
    end = time.monotonic() + SECONDS
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        while context.iteration(False):
            pass
        try:
            found = ask()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.02)
    raise SystemExit(f"waited in vain for {what}; there was {json.dumps(describe(frame), indent=1) if frame else 'no window'}")


def children(of):
    return [of.get_child_at_index(at) for at in range(of.get_child_count())]


def walk(of):
    yield of
    for child in children(of):
        if child is not None:
            yield from walk(child)


def states(of):
    held = of.get_state_set()
    named = {
        "checked": Atspi.StateType.CHECKED,
        "editable": Atspi.StateType.EDITABLE,
        "enabled": Atspi.StateType.ENABLED,
        "focusable": Atspi.StateType.FOCUSABLE,
        "focused": Atspi.StateType.FOCUSED,
        "selected": Atspi.StateType.SELECTED,
    }
    return [name for name, state in named.items() if held.contains(state)]


def describe(of):
    value = of.get_value_iface()
    text = of.get_text_iface()
    own = {"role": of.get_role_name(), "name": of.get_name(), "states": states(of)}
    if of.get_description():
        own["description"] = of.get_description()
    if value is not None:
        own["value"] = [value.get_minimum_value(), value.get_current_value(), value.get_maximum_value()]
    if text is not None:
        own["text"] = text.get_text(0, text.get_character_count())
    if of.get_action_iface() is not None:
        own["actions"] = [of.get_action_iface().get_action_name(at) for at in range(of.get_action_iface().get_n_actions())]
    own["attributes"] = {key: of.get_attributes()[key] for key in sorted(of.get_attributes())}
    own["children"] = [describe(child) for child in children(of) if child is not None]
    return own


def find(role, name):
    for one in walk(frame):
        if one.get_role_name() == role and one.get_name() == name:
            return one
    return None


def control(role, name):
    return until(f"the {role} {name}", lambda: find(role, name))


def press(role, name):
    action = control(role, name).get_action_iface()
    assert action.get_action_name(0) == "click", action.get_action_name(0)
    action.do_action(0)


def enable():
    """As a desktop does when a screen reader starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    enabled = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    place = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
    bus.call_sync(*place, enabled, None, Gio.DBusCallFlags.NONE, SECONDS * 1000, None)


def window():
    desktop = Atspi.get_desktop(0)
    for program in children(desktop):
        for one in children(program) if program is not None else []:
            if one is not None and one.get_name() == TITLE and one.get_child_count() > 0:
                return one
    return None


frame = None
enable()
Atspi.init()
# Kept in a name: a listener that nobody holds is deaf.
listener = Atspi.EventListener.new(lambda event: heard.append(event.any_data))
listener.register("object:announcement")

frame = until(f"the window {TITLE}", window)
control("heading", "Settings")
result = {"first": describe(frame)}

press("push button", "Save")
until("the announcement", lambda: "Saved 1 times" in heard)
result["announced"] = list(heard)

box = control("check box", "Get mail")
press("check box", "Get mail")
until("the tick", lambda: "checked" in states(control("check box", "Get mail")))
assert control("check box", "Get mail") == box, "the check box is another one than before"

volume = control("slider", "Volume").get_value_iface()
volume.set_current_value(7)
until("the volume", lambda: control("slider", "Volume").get_value_iface().get_current_value() == 7)

field = control("text", "Name") if find("text", "Name") else control("entry", "Name")
field.get_component_iface().grab_focus()
until("the focus", lambda: "focused" in states(field))
# The bus of this system has no way to write into a field, and libatspi's keys crash: dictation types as a keyboard does.
subprocess.run(["xdotool", "type", "--delay", "5", "fish"], check=True, timeout=SECONDS)
until("the text", lambda: field.get_text_iface().get_text(0, -1) == "fish")
result["caret"] = until("the caret", lambda: field.get_text_iface().get_caret_offset())

press("push button", "Fruit")
press("list item", "Plum")
until("the choice", lambda: "selected" in states(control("list item", "Plum")))
result["last"] = describe(frame)
print(json.dumps(result))
