package shop.fahuo.core.order.address;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.order.address.Piece.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes apart what a buyer pasted into one cell, completes addresses whose parts are short or
/// missing, and says whether the parts of one fit.
///
/// It reads names of places from left to right on the administrative tree and never throws away a
/// character: what it does not know stays in the street. A value; safe for any number of threads.
public final class AddressParser {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;、|。]+");

    private final Divisions divisions;
    private final PlaceFinder finder;
    private final PlainScript script = PlainScript.shipped();

    public AddressParser(Divisions divisions) {
        this.divisions = divisions;
        finder = new PlaceFinder(new PlaceNames(divisions, OtherName.shipped()));
    }

    /// Name, phone and address in any order, with or without labels and spaces.
    public ParsedAddress parse(String text) {
        var cell = new Cell(text, script);
        var phones = Phones.mark(cell);
        var labels = Labels.mark(cell);
        String postcode = Labels.markPostcode(cell);
        separate(cell);
        var place = new PlaceReader(divisions, finder, cell).read();
        boolean cut = Names.mark(cell, labels);
        var remarks = new ArrayList<>(place.remarks());
        var recipient =
                new Recipient(
                        cell.joined(Kind.NAME).strip(),
                        phones.first(),
                        address(place.division(), cell));
        if (cut) {
            remarks.add(new Remark(Remark.Kind.NAME_GUESSED, recipient.name()));
        }
        if (!phones.others().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.OTHER_PHONES, phones.others()));
        }
        remarkOnMissing(recipient, cell, remarks);
        return new ParsedAddress(
                recipient, postcode, new Confidence(List.copyOf(remarks)), cell.pieces());
    }

    /// The address with its divisions by their present names, from what the channel gave: short
    /// forms, a city in the place of the district, a district that only the street names.
    ///
    /// What does not fit is left as it came, and remarked.
    public CompletedAddress complete(Address given) {
        return new AddressCompletion(divisions, finder, script).of(given);
    }

    /// Whether the district lies in the city and the city in the province. Empty ones, short forms
    /// and former names are no contradiction.
    public boolean fits(String province, String city, String district) {
        var completed = complete(new Address(province, city, district, ""));
        return !completed.confidence().has(Remark.Kind.DOES_NOT_BELONG);
    }

    private static void separate(Cell cell) {
        for (MatchResult match : SEPARATORS.matcher(cell.plain()).results().toList()) {
            cell.markWords(match.start(), match.end(), Kind.SEPARATOR);
        }
    }

    private static Address address(Division division, Cell cell) {
        return new Address(
                division.province(),
                division.city(),
                division.district(),
                cell.joined(Kind.STREET).strip());
    }

    private static void remarkOnMissing(Recipient recipient, Cell cell, List<Remark> remarks) {
        if (cell.isPlaceLate()) {
            remarks.add(new Remark(Remark.Kind.PLACE_NOT_FIRST));
        }
        if (recipient.address().street().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_STREET));
        }
        if (recipient.name().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_NAME));
        }
        if (recipient.phoneText().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_PHONE));
        }
    }
}
