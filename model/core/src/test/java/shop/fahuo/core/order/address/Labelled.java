package shop.fahuo.core.order.address;

import shop.fahuo.core.order.Address;

/// One line of `addresses.csv`.
record Labelled(String kind, String text, Answer answer) {

    static Labelled of(String line) {
        String[] cells = line.split("\\|", -1);
        String text = cells[1].replace("\\n", "\n").replace("\\t", "\t");
        String place = cells[2].isEmpty() ? "//" : cells[2];
        return new Labelled(
                cells[0], text, new Answer(place, flat(cells[3]), flat(cells[4]), cells[5]));
    }

    record Answer(String place, String street, String name, String phone) {

        static Answer of(ParsedAddress parsed) {
            Address address = parsed.recipient().address();
            return new Answer(
                    address.province() + "/" + address.city() + "/" + address.district(),
                    flat(address.street()),
                    flat(parsed.recipient().name()),
                    parsed.recipient().phoneText());
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{P}]", "");
    }
}
