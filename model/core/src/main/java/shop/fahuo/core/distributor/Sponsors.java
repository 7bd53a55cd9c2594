package shop.fahuo.core.distributor;

import java.util.Arrays;
import java.util.Optional;

/// Who brought whom, of everybody at one moment; a million take some 40 MB.
public final class Sponsors {

    private final Codes codes = new Codes();
    private int[] sponsors = new int[1 << 10];

    /// @param sponsor empty text for nobody; who comes as one must come by themselves too, before
    ///   or after
    public void add(String code, String sponsor) {
        int one = codes.add(code);
        int other = sponsor.isEmpty() ? Codes.NONE : codes.add(sponsor);
        if (codes.size() > sponsors.length) {
            sponsors = Arrays.copyOf(sponsors, codes.size() * 3 / 2);
        }
        sponsors[one] = other;
    }

    /// How many there are; they are numbered from 0.
    public int size() {
        return codes.size();
    }

    public String code(int number) {
        return codes.get(number);
    }

    /// The number of whoever brought somebody; [Codes#NONE] for nobody.
    public int of(int number) {
        return sponsors[number];
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
