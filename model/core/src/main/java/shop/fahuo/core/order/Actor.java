package shop.fahuo.core.order;

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
            if (name.isBlank() || name.length() > 60) {
                throw new IllegalArgumentException("not a name of a person: " + name);
            }
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
