import org.jspecify.annotations.NullMarked;

/// The window and the command line, and the one place where everything is wired.
@NullMarked
module shop.fahuo.console {
    requires static org.jspecify;
    requires atlantafx.base;
    requires com.fazecast.jSerialComm;
    requires com.h2database;
    requires java.keyring;
    requires java.logging;
    requires javafx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires shop.fahuo.connect;
    requires shop.fahuo.core;
    requires shop.fahuo.labels;
    requires shop.fahuo.rules;
    requires shop.fahuo.simulator;
    requires shop.fahuo.store;
    requires shop.fahuo.worker;
    requires tools.jackson.databind;
}
