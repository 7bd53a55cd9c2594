package shop.fahuo.console.window;

import shop.fahuo.console.pack.ForgetfulTools;
import shop.fahuo.console.pack.PackKit;
import shop.fahuo.console.pack.Scale;

/// A packing desk that is silent.
final class TestDesk {

    private TestDesk() {}

    static PackKit kit() {
        return new PackKit("test", new ForgetfulTools(), _ -> {}, new Scale());
    }
}
