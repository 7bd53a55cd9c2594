package shop.fahuo.console.window;

import shop.fahuo.console.pack.PackKit;
import shop.fahuo.console.pack.PackTools;
import shop.fahuo.console.pack.Scale;

/// A packing desk that is silent and forgets what stood on it.
final class TestDesk {

    private TestDesk() {}

    static PackKit kit() {
        return new PackKit("test", new Forgetful(), _ -> {}, new Scale());
    }

    private static final class Forgetful implements PackTools.Memory {

        private PackTools tools = PackTools.NONE;

        @Override
        public PackTools get() {
            return tools;
        }

        @Override
        public void put(PackTools wanted) {
            tools = wanted;
        }
    }
}
