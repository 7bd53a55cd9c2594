import org.jspecify.annotations.NullMarked;

/// Who we talk to: one package per outside system.
@NullMarked
module shop.fahuo.connect {
    requires static org.jspecify;
    requires transitive shop.fahuo.core;
    requires okhttp3;
    requires tools.jackson.databind;

    exports shop.fahuo.connect.practice;
}
