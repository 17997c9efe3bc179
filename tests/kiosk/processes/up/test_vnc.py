"""The display of a demo without one."""

import os
import threading
import time

from kiosk.processes.up.vnc import _number


def test_the_number_is_waited_for_to_its_end():
    ready, told = os.pipe()

    def tell():
        for part in (b"1", b"2", b"\n"):
            os.write(told, part)
            time.sleep(0.05)
        os.close(told)

    writing = threading.Thread(target=tell)
    writing.start()
    assert _number(ready) == "12"
    writing.join()
    assert _number(ready) == "", "it has ended"
    os.close(ready)
