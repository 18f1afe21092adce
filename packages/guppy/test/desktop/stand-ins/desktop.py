# Stands in for a desktop's services on the session bus that it finds: the file chooser and the wish to stay awake of the portal, the
# watcher of the tray, who hears of badges, and who shows notifications. Each says what it was asked, as a line of JSON; lines on the input tell it what to do.
import json
import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

PORTAL = "org.freedesktop.portal.Desktop"
CHOOSER = "org.freedesktop.portal.FileChooser"
INHIBIT = "org.freedesktop.portal.Inhibit"
REQUEST = "org.freedesktop.portal.Request"
WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
NOTIFICATIONS = "org.freedesktop.Notifications"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"

# What the next file dialog does; see `answer`.
plan = {"response": 0, "uris": []}
rest = b""


def say(**what):
    print(json.dumps(what), flush=True)


def plain(value):
    if isinstance(value, dbus.Array) and value.signature == "y":
        # A path, or pixels.
        return bytes(value).decode() if bytes(value).endswith(b"\0") else list(bytes(value))
    if isinstance(value, (dbus.Array, dbus.Struct, list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, dbus.Boolean):
        return bool(value)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, int):
        return int(value)
    return str(value)


class Request(dbus.service.Object):
    @dbus.service.signal(REQUEST, signature="ua{sv}")
    def Response(self, response, results):
        pass

    @dbus.service.method(REQUEST, in_signature="", out_signature="")
    def Close(self):
        say(closed=True)


class Portal(dbus.service.Object):
    def request(self, options, sender):
        path = f"/org/freedesktop/portal/desktop/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        return Request(bus, path), path

    def answer(self, options, sender, reply, fail):
        mode = plan.get("mode", "answer")
        if mode == "silent":
            return
        if mode == "refuse":
            fail(dbus.exceptions.DBusException("not now", name="org.freedesktop.portal.Error.Failed"))
            return
        request, path = self.request(options, sender)
        reply(path)
        if mode == "waits":
            return
        results = {"uris": dbus.Array(plan["uris"], signature="s")}
        if mode == "nonsense":
            results = {"uris": dbus.UInt32(7)}
        GLib.idle_add(lambda: request.Response(dbus.UInt32(plan["response"]), results) and False)

    @dbus.service.method(CHOOSER, in_signature="ssa{sv}", out_signature="o", sender_keyword="sender", async_callbacks=("reply", "fail"))
    def OpenFile(self, parent, title, options, sender, reply, fail):
        say(dialog="open", title=str(title), options=plain(options))
        self.answer(options, sender, reply, fail)

    @dbus.service.method(CHOOSER, in_signature="ssa{sv}", out_signature="o", sender_keyword="sender", async_callbacks=("reply", "fail"))
    def SaveFile(self, parent, title, options, sender, reply, fail):
        say(dialog="save", title=str(title), options=plain(options))
        self.answer(options, sender, reply, fail)

    @dbus.service.method(INHIBIT, in_signature="sua{sv}", out_signature="o", sender_keyword="sender")
    def Inhibit(self, window, flags, options, sender):
        say(inhibit=int(flags), reason=str(options["reason"]))
        path = "/org/freedesktop/portal/desktop/request/inhibited"
        Request(bus, path)
        return path

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        if interface not in (CHOOSER, INHIBIT):
            raise dbus.exceptions.DBusException("none", name="org.freedesktop.DBus.Error.InvalidArgs")
        return dbus.UInt32(3)


class Watcher(dbus.service.Object):
    @dbus.service.method(WATCHER, in_signature="s", out_signature="", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, service, sender):
        item = bus.get_object(str(service), "/StatusNotifierItem", introspect=False)

        def on_all(properties):
            say(tray=plain(properties))

        item.GetAll(ITEM, dbus_interface=PROPERTIES, reply_handler=on_all, error_handler=lambda error: say(error=str(error)))
        watch(str(service))

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return dbus.Boolean(True)


class Notifications(dbus.service.Object):
    can = ["body", "actions"]

    @dbus.service.method(NOTIFICATIONS, in_signature="", out_signature="as")
    def GetCapabilities(self):
        return dbus.Array(self.can, signature="s")

    @dbus.service.method(NOTIFICATIONS, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, title, body, actions, hints, time):
        say(notify=plain([app, replaces, icon, title, body, actions, hints, time]))
        return dbus.UInt32(replaces or 7)

    @dbus.service.method(NOTIFICATIONS, in_signature="u", out_signature="")
    def CloseNotification(self, number):
        self.NotificationClosed(number, dbus.UInt32(3))

    @dbus.service.signal(NOTIFICATIONS, signature="us")
    def ActionInvoked(self, number, key):
        pass

    @dbus.service.signal(NOTIFICATIONS, signature="uu")
    def NotificationClosed(self, number, reason):
        pass


class Login(dbus.service.Object):
    @dbus.service.signal("org.freedesktop.login1.Manager", signature="b")
    def PrepareForSleep(self, asleep):
        pass


def watch(service):
    global tray
    tray = service
    for name in ("NewIcon", "NewTitle", "NewToolTip", "NewStatus"):
        bus.add_signal_receiver(
            lambda *args, name=name: say(signal=name, args=plain(list(args))), name, ITEM, service, "/StatusNotifierItem"
        )
    bus.add_signal_receiver(lambda *args: say(signal="LayoutUpdated", args=plain(list(args))), "LayoutUpdated", MENU, service)


def ask(path, interface, method, signature, args):
    def on_answer(*values):
        say(answer=plain(list(values)), to=method)

    bus.call_async(tray, path, interface, method, signature, args, on_answer, lambda error: say(error=error.get_dbus_name(), to=method))


def on_input(source, condition):
    global rest
    read = os.read(0, 65536)
    if read == b"":
        loop.quit()
        return False
    *lines, rest = (rest + read).split(b"\n")
    for line in lines:
        do(json.loads(line))
    return True


def do(what):
    global watcher, plan
    if "plan" in what:
        plan = what["plan"]
    elif "activate" in what:
        ask("/StatusNotifierItem", ITEM, what["activate"], "ii", (1, 2))
    elif "invoke" in what:
        notifications.ActionInvoked(dbus.UInt32(what["number"]), what["invoke"])
    elif "close" in what:
        notifications.NotificationClosed(dbus.UInt32(what["number"]), dbus.UInt32(what["close"]))
    elif "sleep" in what:
        login.PrepareForSleep(dbus.Boolean(what["sleep"]))
    elif "scroll" in what:
        ask("/StatusNotifierItem", ITEM, "Scroll", "is", (what["scroll"], "vertical"))
    elif "layout" in what:
        ask("/MenuBar", MENU, "GetLayout", "iias", (0, -1, dbus.Array([], signature="s")))
    elif "event" in what:
        ask("/MenuBar", MENU, "Event", "isvu", (what["event"], "clicked", dbus.String("", variant_level=1), 0))
    elif "call" in what:
        ask(what["call"], what["interface"], what["member"], what.get("signature", ""), tuple(what.get("args", [])))
    elif "restart" in what:
        del names["watcher"]
        watcher.remove_from_connection()
        bus.release_name(WATCHER)
        names["watcher"] = dbus.service.BusName(WATCHER, bus)
        watcher = Watcher(bus, "/StatusNotifierWatcher")
    elif "spoof" in what:
        # A signal straight to one program, as if from somebody else.
        message = dbus.lowlevel.SignalMessage("/spoof", what["interface"], what["member"])
        message.set_destination(what["spoof"])
        message.append("spoofed", signature="s")
        bus.send_message(message)


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
import dbus.lowlevel  # noqa: E402

bus = dbus.SessionBus()
tray = ""
wanted = sys.argv[1:] or ["portal", "tray", "launcher"]
names = {}
if "portal" in wanted:
    names["portal"] = dbus.service.BusName(PORTAL, bus)
    portal = Portal(bus, "/org/freedesktop/portal/desktop")
if "tray" in wanted:
    names["watcher"] = dbus.service.BusName(WATCHER, bus)
    watcher = Watcher(bus, "/StatusNotifierWatcher")
if "launcher" in wanted:
    names["launcher"] = dbus.service.BusName("com.canonical.Unity", bus)
    bus.add_signal_receiver(
        lambda uri, said: say(badge=str(uri), said=plain(said)), "Update", "com.canonical.Unity.LauncherEntry"
    )
if "notifications" in wanted:
    names["notifications"] = dbus.service.BusName(NOTIFICATIONS, bus)
    notifications = Notifications(bus, "/org/freedesktop/Notifications")
if "login" in wanted:
    names["login"] = dbus.service.BusName("org.freedesktop.login1", bus)
    login = Login(bus, "/org/freedesktop/login1")
loop = GLib.MainLoop()
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_input)
print("ready", flush=True)
loop.run()
