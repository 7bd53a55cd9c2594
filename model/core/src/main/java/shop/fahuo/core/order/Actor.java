package shop.fahuo.core.order;

import java.util.Optional;

/// Who did something to an order, as the event chain records it.
public sealed interface Actor {

    /// The worker, by itself.
    record Worker() implements Actor {}

    /// The live rule set.
    record Rules() implements Actor {}

    /// The channel, through a pull or an import.
    record Channel(ChannelName name) implements Actor {}

    /// A person at a desk or at the command line.
    record Person(String name) implements Actor {

        public Person {
            if (!isName(name)) {
                throw new IllegalArgumentException("not a name of a person: " + name);
            }
        }

        /// Empty when the text cannot be a person's name.
        public static Optional<Person> of(String text) {
            return isName(text) ? Optional.of(new Person(text)) : Optional.empty();
        }

        private static boolean isName(String text) {
            return !text.isBlank() && text.length() <= 60;
        }
    }

    /// The stored form: `worker`, `rules`, `channel:taobao`, `person:李雷`.
    default String text() {
        return switch (this) {
            case Worker() -> "worker";
            case Rules() -> "rules";
            case Channel(var name) -> "channel:" + name;
            case Person(var name) -> "person:" + name;
        };
    }
}
