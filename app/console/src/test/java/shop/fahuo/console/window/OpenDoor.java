package shop.fahuo.console.window;

import shop.fahuo.console.desk.Guard;

/// A shop whose key has no passphrase.
final class OpenDoor implements Guard {

    @Override
    public boolean isLocked() {
        return false;
    }

    @Override
    public boolean opens(char[] passphrase) {
        return true;
    }
}
