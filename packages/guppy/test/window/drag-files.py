#!/usr/bin/python3
"""A file manager in small: drags files onto a window over XDND, where the pointer is, and drops them or goes away.

usage: drag-files.py WINDOW drop|leave URI...    Prints what the window answered, a line each.
"""

import sys
import time

from Xlib import X, Xatom, display
from Xlib.protocol import event

SECONDS = 10
target_id, last, *uris = sys.argv[1:]

connection = display.Display()
root = connection.screen().root
target = connection.create_resource_object("window", int(target_id))
source = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
atom = connection.intern_atom
URI_LIST = atom("text/uri-list")
SELECTION = atom("XdndSelection")


def send(name, *data):
    words = [source.id, *data, 0, 0, 0, 0][:5]
    message = event.ClientMessage(window=target, client_type=atom(name), data=(32, words))
    target.send_event(message)
    connection.flush()


def serve(request):
    """Answers who asks for the files; the protocol has it that anything else is refused."""
    text = "".join(f"{uri}\r\n" for uri in uris).encode()
    fits = request.target == URI_LIST
    if fits:
        request.requestor.change_property(request.property, request.target, 8, text)
    answer = event.SelectionNotify(
        time=request.time,
        requestor=request.requestor,
        selection=request.selection,
        target=request.target,
        property=request.property if fits else X.NONE,
    )
    request.requestor.send_event(answer)
    connection.flush()
    print("asked for files", flush=True)


def wait(name):
    """Until the window answers, or has asked for the files."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if not connection.pending_events():
            time.sleep(0.01)
            continue
        now = connection.next_event()
        if now.type == X.SelectionRequest:
            serve(now)
            if name == "files":
                return
        elif now.type == X.ClientMessage and now.client_type == atom(name):
            print(name, flush=True)
            return
    raise SystemExit(f"waited in vain for {name}")


aware = target.get_full_property(atom("XdndAware"), Xatom.ATOM)
if aware is None:
    raise SystemExit("the window does not say that it takes drops")
source.set_selection_owner(SELECTION, X.CurrentTime)
send("XdndEnter", 5 << 24, URI_LIST)
for step in range(3):
    place = root.query_pointer()
    send("XdndPosition", 0, place.root_x << 16 | place.root_y, X.CurrentTime, atom("XdndActionCopy"))
    if step == 0:
        wait("files")
    wait("XdndStatus")
    time.sleep(0.1)
if last == "drop":
    send("XdndDrop", 0, X.CurrentTime)
    wait("XdndFinished")
else:
    send("XdndLeave")
    connection.sync()
