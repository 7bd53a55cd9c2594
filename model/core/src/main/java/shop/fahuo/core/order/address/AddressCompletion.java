package shop.fahuo.core.order.address;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.address.Piece.Kind;

import java.util.ArrayList;
import java.util.List;

/// Reads the given parts of an address as one text, and looks whether any of them was not
/// understood.
record AddressCompletion(Divisions divisions, PlaceFinder finder, PlainScript script) {

    CompletedAddress of(Address given) {
        String parts = given.province() + "\n" + given.city() + "\n" + given.district() + "\n";
        var cell = new Cell(parts + given.street(), script);
        for (int i = 0; i < cell.plain().length(); i++) {
            if (Character.isWhitespace(cell.plain().charAt(i))) {
                cell.mark(i, i + 1, Kind.SEPARATOR);
            }
        }
        var reading = new PlaceReader(divisions, finder, cell).read();
        int district = parts.length() - given.district().length() - 1;
        if (hasWords(cell, 0, district)) {
            return asGiven(given, reading, given.province() + given.city());
        }
        if (hasWords(cell, district, parts.length())) {
            return withOwnDistrict(given, reading);
        }
        var place = reading.division();
        var address =
                new Address(
                        place.province(),
                        place.city(),
                        place.district(),
                        cell.joined(Kind.STREET).strip());
        return new CompletedAddress(address, new Confidence(remarks(reading, address)));
    }

    private static boolean hasWords(Cell cell, int start, int end) {
        return cell.segments().stream()
                .anyMatch(span -> span.start() >= start && span.start() < end);
    }

    private static CompletedAddress asGiven(
            Address given, PlaceReader.Reading reading, String stranger) {
        var remarks = new ArrayList<>(remarks(reading, given));
        remarks.add(new Remark(Remark.Kind.DOES_NOT_BELONG, stranger, reading.division().path()));
        return new CompletedAddress(given, new Confidence(List.copyOf(remarks)));
    }

    /// A development zone or a town may stand in the field; another city's district may not.
    private static CompletedAddress withOwnDistrict(Address given, PlaceReader.Reading reading) {
        var place = reading.division();
        boolean elsewhere =
                reading.remarks().stream()
                        .anyMatch(remark -> remark.kind() == Remark.Kind.DOES_NOT_BELONG);
        if (elsewhere || !place.district().isEmpty() || place.city().isEmpty()) {
            return asGiven(given, reading, given.district());
        }
        var address = new Address(place.province(), place.city(), given.district(), given.street());
        return new CompletedAddress(
                address,
                new Confidence(
                        List.of(new Remark(Remark.Kind.ZONE_FOR_DISTRICT, given.district()))));
    }

    private static List<Remark> remarks(PlaceReader.Reading reading, Address address) {
        var remarks = new ArrayList<>(reading.remarks());
        if (address.street().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_STREET));
        }
        return List.copyOf(remarks);
    }
}
