package shop.fahuo.store.commission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What comes with the program for whoever writes a plan.
public final class PlanTexts {

    private PlanTexts() {}

    /// What there are examples of.
    public static final List<String> EXAMPLES =
            List.of(
                    "one-level",
                    "levels",
                    "differential",
                    "2+1",
                    "regional",
                    "rebate",
                    "member-price",
                    "points",
                    "amounts");

    /// A plan to begin with: one level. It is in force nowhere before somebody activates it.
    public static String example() {
        return example(EXAMPLES.getFirst());
    }

    /// @param kind one of [#EXAMPLES]
    public static String example(String kind) {
        return text("example/" + kind + ".json");
    }

    /// The JSON Schema of plan files.
    public static String schema() {
        return text("plan.schema.json");
    }

    private static String text(String name) {
        try (var in = PlanTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
