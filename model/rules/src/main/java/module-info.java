import org.jspecify.annotations.NullMarked;

/// The shop's own rules: reads rule-set files and compiles their conditions.
@NullMarked
module shop.fahuo.rules {
    requires static org.jspecify;
    requires transitive shop.fahuo.core;
}
