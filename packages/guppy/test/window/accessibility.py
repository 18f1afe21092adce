#!/usr/bin/python3
"""Reads and works a program's window over the accessibility bus, knowing only roles and names, as a screen reader does.

usage: accessibility.py TITLE STEPS    STEPS is a JSON list of [word, …], as `steps` below has them.

Prints a JSON list with what each step gave. Everything has an end: a step that does not come about in time ends the program with
what was there.
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
STEPS = json.loads(sys.argv[2])

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
        "pressed": Atspi.StateType.PRESSED,
        "modal": Atspi.StateType.MODAL,
        "required": Atspi.StateType.REQUIRED,
        "invalid": Atspi.StateType.INVALID_ENTRY,
        "expanded": Atspi.StateType.EXPANDED,
        "expandable": Atspi.StateType.EXPANDABLE,
        "busy": Atspi.StateType.BUSY,
        "read only": Atspi.StateType.READ_ONLY,
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
        try:
            own["text"] = text.get_text(0, text.get_character_count())
        except GLib.Error:
            # libatspi remembers what an object was before.
            pass
    if of.get_action_iface() is not None:
        own["actions"] = [of.get_action_iface().get_action_name(at) for at in range(of.get_action_iface().get_n_actions())]
    own["attributes"] = {key: of.get_attributes()[key] for key in sorted(of.get_attributes())}
    own["children"] = [describe(child) for child in children(of) if child is not None]
    return own


def find(role, name):
    # What libatspi remembers may be of an object that is gone: it takes no notice when one goes.
    frame.clear_cache()
    for one in walk(frame):
        if one.get_role_name() == role and one.get_name() == name:
            return one
    return None


def control(role, name):
    return until(f"the {role} {name}", lambda: find(role, name))


def press(role, name):
    pressed[role, name] = control(role, name)
    action = pressed[role, name].get_action_iface()
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


def focus(role, name):
    one = control(role, name)
    one.get_component_iface().grab_focus()
    until(f"the focus of {name}", lambda: "focused" in states(control(role, name)))


def write(role, name, text):
    """The bus of this system has no way to write into a field, and libatspi's keys crash: dictation types as a keyboard does."""
    focus(role, name)
    subprocess.run(["xdotool", "key", "ctrl+a"], check=True, timeout=SECONDS)
    subprocess.run(["xdotool", "type", "--delay", "5", text], check=True, timeout=SECONDS)
    field = control(role, name)
    until(f"the text {text}", lambda: field.get_text_iface().get_text(0, -1) == text)
    return until("the caret", lambda: field.get_text_iface().get_caret_offset())


def set_value(role, name, value):
    control(role, name).get_value_iface().set_current_value(value)
    until(f"the value {value}", lambda: control(role, name).get_value_iface().get_current_value() == value)


def same(role, name):
    """It is the object that it was when it was pressed last."""
    return control(role, name) == pressed.get((role, name))


steps = {
    "press": press,
    "write": write,
    "value": set_value,
    "focus": focus,
    "same": same,
    "key": lambda key: subprocess.run(["xdotool", "key", key], check=True, timeout=SECONDS).returncode,
    "wait": lambda role, name, *wanted: until(
        f"{role} {name} {wanted}",
        lambda: (one := find(role, name)) is not None and all(state in states(one) for state in wanted),
    ),
    "lacks": lambda role, name, *unwanted: until(
        f"{role} {name} without {unwanted}",
        lambda: (one := find(role, name)) is not None and not any(state in states(one) for state in unwanted),
    ),
    "text": lambda role, name: (one := control(role, name).get_text_iface()) and one.get_text(0, -1),
    "gone": lambda role, name: until(f"the end of {role} {name}", lambda: find(role, name) is None),
    "hear": lambda text: until(f"hearing {text}", lambda: any(text in said for said in heard)),
    "read": lambda: until("reading", lambda: describe(frame)),
}

frame = None
pressed = {}
enable()
Atspi.init()
# Kept in a name: a listener that nobody holds is deaf.
listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
listener.register("object:announcement")

frame = until(f"the window {TITLE}", window)
print(json.dumps([steps[word](*rest) for word, *rest in STEPS], default=lambda _: True))
