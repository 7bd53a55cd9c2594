package shop.fahuo.core.order.address;

import java.util.List;

/// A name under which orders still arrive for a division that is called otherwise.
///
/// @param since the year in which the name ended, empty for a usual short form
/// @param old a division as it was
/// @param now the path of what it is today
/// @param towns towns and streets for which alone this holds; none: for all
record OtherName(String since, Division old, String now, List<String> towns) {

    private static final String NO_YEAR = "-";

    static List<OtherName> shipped() {
        return ShippedText.lines("other-names.txt").stream().map(OtherName::read).toList();
    }

    private static OtherName read(String line) {
        List<String> words = List.of(line.split(" "));
        String since = words.get(0).equals(NO_YEAR) ? "" : words.get(0);
        return new OtherName(
                since, Division.of(words.get(1)), words.get(2), words.subList(3, words.size()));
    }

    boolean isFormer() {
        return !since.isEmpty();
    }
}
