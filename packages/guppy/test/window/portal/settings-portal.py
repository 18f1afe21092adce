# A stand-in for the settings portal of a desktop, on the session bus that it finds. Each line on its input sets one thing and
# signals it: `color-scheme 1`, `accent-color 1 0 0`, `reduced-motion 1`.
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

APPEARANCE = "org.freedesktop.appearance"
INTERFACE = "org.freedesktop.portal.Settings"
values = {"color-scheme": dbus.UInt32(0)}


def read(words):
    numbers = [float(word) for word in words]
    return dbus.Struct(numbers, signature="ddd") if len(numbers) == 3 else dbus.UInt32(int(numbers[0]))


class Portal(dbus.service.Object):
    def value(self, namespace, key):
        if namespace != APPEARANCE or key not in values:
            raise dbus.exceptions.DBusException("none", name="org.freedesktop.portal.Error.NotFound")
        return values[key]

    @dbus.service.method(INTERFACE, in_signature="ss", out_signature="v")
    def Read(self, namespace, key):
        return self.value(namespace, key)

    @dbus.service.method(INTERFACE, in_signature="ss", out_signature="v")
    def ReadOne(self, namespace, key):
        return self.value(namespace, key)

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return dbus.UInt32(2)

    @dbus.service.signal(INTERFACE, signature="ssv")
    def SettingChanged(self, namespace, key, value):
        pass


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
name = dbus.service.BusName("org.freedesktop.portal.Desktop", bus)
portal = Portal(bus, "/org/freedesktop/portal/desktop")
loop = GLib.MainLoop()


def on_input(source, condition):
    line = sys.stdin.readline()
    if line == "":
        loop.quit()
        return False
    key, *words = line.split()
    values[key] = read(words)
    portal.SettingChanged(APPEARANCE, key, values[key])
    return True


GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_input)
print("ready", flush=True)
loop.run()
