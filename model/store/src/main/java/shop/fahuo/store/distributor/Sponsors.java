package shop.fahuo.store.distributor;

import shop.fahuo.core.distributor.Codes;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/// Who brought whom, of everybody at one moment; a million take some 40 MB.
public final class Sponsors {

    private static final String EDGES = "select code, coalesce(parent, '') from distributor";

    private final Codes codes = new Codes();
    private int[] sponsors = new int[1 << 10];

    private Sponsors() {}

    static Sponsors read(Snapshot shop) throws SQLException {
        var all = new Sponsors();
        shop.each(EDGES, row -> all.put(row.text(1), row.text(2)));
        return all;
    }

    private void put(String code, String sponsor) {
        int one = codes.add(code);
        int other = sponsor.isEmpty() ? Codes.NONE : codes.add(sponsor);
        if (codes.size() > sponsors.length) {
            sponsors = Arrays.copyOf(sponsors, codes.size() * 3 / 2);
        }
        sponsors[one] = other;
    }

    /// The code of whoever brought somebody; empty text for nobody, and nothing for a code that
    /// nobody has.
    public Optional<String> of(String code) {
        int number = codes.find(code);
        if (number == Codes.NONE) {
            return Optional.empty();
        }
        return Optional.of(sponsors[number] == Codes.NONE ? "" : codes.get(sponsors[number]));
    }
}
