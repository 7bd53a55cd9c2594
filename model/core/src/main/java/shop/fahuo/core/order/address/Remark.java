package shop.fahuo.core.order.address;

import java.util.List;

/// One thing to know about a reading, as a screen can show it.
///
/// @param texts names of divisions or words of the buyer, as the kind says
public record Remark(Kind kind, List<String> texts) {

    Remark(Kind kind, String... texts) {
        this(kind, List.of(texts));
    }

    /// What there is to remark, and how much of the certainty it takes.
    public enum Kind {
        /// The text names no province or city that is known.
        NO_PLACE(60),
        /// The text can mean several places; `texts` are their paths.
        SEVERAL_PLACES(60),
        /// What is named does not lie in what stands before it; `texts`: the name, and where it was
        /// looked for.
        DOES_NOT_BELONG(50),
        /// A short word alone was taken for a place, as in 昆山花桥; `texts`: word, path.
        PLACE_GUESSED(45),
        NO_STREET(45),
        NO_DISTRICT(30),
        /// A development zone stands where the district should; `texts`: how the street begins.
        ZONE_FOR_DISTRICT(15),
        /// Levels above were left out and follow from the district; `texts`: word, path.
        PLACE_COMPLETED(5),
        /// The division has another name today; `texts`: word, path.
        RENAMED(5),
        /// The address does not begin with its place; `texts`: what stands before.
        PLACE_NOT_FIRST(10),
        /// A name was cut out of a text without spaces; `texts`: the name.
        NAME_GUESSED(10),
        /// More than one phone; the others stay in the street.
        OTHER_PHONES(5),
        NO_NAME(0),
        NO_PHONE(0);

        private final int cost;

        Kind(int cost) {
            this.cost = cost;
        }

        int cost() {
            return cost;
        }
    }

    /// Never the buyer's words.
    @Override
    public String toString() {
        return kind.name();
    }
}
