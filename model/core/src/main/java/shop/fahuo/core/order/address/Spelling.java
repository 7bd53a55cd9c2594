package shop.fahuo.core.order.address;

import java.util.List;

/// One way to write the name of a division.
///
/// @param towns what must follow for it to be meant; nothing in particular where there are none
/// @param former the name was the division's own until it was changed
record Spelling(String text, Form form, Division division, boolean former, List<String> towns) {

    enum Form {
        /// With what the kind of division is called at the end, so that it can be nothing else.
        FULL(10),
        /// 杭州, 西湖: could be a road, a shop or a person as well.
        SHORT(6);

        private final int weight;

        Form(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
