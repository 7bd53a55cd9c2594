import org.jspecify.annotations.NullMarked;

/// The shop's own rules: reads rule-set files and compiles their conditions.
///
/// CEL is on the class path, which this module alone reads; see docs/adr.
@NullMarked
module shop.fahuo.rules {
    requires static org.jspecify;
    requires transitive shop.fahuo.core;
    requires org.snakeyaml.engine.v2;

    exports shop.fahuo.rules;
}
