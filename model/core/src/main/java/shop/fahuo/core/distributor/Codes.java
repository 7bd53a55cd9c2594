package shop.fahuo.core.distributor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers for the codes of a whole tree, counted from 0 in the order in which they come. A million
/// of them take some 30 MB; as objects they would take ten times that.
public final class Codes {

    /// The number of a code that is not there.
    public static final int NONE = -1;

    private static final int FIRST_PLACES = 1 << 10;

    private byte[] text = new byte[FIRST_PLACES];

    /// Where each code ends in [#text].
    private int[] ends = new int[FIRST_PLACES];

    /// The number of a code plus one at the first free place from its hash on; 0 is free.
    private int[] places = new int[FIRST_PLACES];

    private int size;

    public int size() {
        return size;
    }

    /// @return the code's number; a new one if it was not there
    public int add(String code) {
        var wanted = code.getBytes(StandardCharsets.UTF_8);
        int place = place(wanted);
        if (places[place] == 0) {
            append(wanted);
            places[place] = size;
            if (size * 2 > places.length) {
                spread();
            }
            return size - 1;
        }
        return places[place] - 1;
    }

    /// @return the code's number; [#NONE] if it is not there
    public int find(String code) {
        return places[place(code.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    public String get(int number) {
        int begin = begin(number);
        return new String(text, begin, ends[number] - begin, StandardCharsets.UTF_8);
    }

    private void append(byte[] code) {
        int begin = begin(size);
        int end = Math.addExact(begin, code.length);
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.addExact(end, end >> 1));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        System.arraycopy(code, 0, text, begin, code.length);
        ends[size++] = end;
    }

    private void spread() {
        places = new int[places.length * 2];
        for (int number = 0; number < size; number++) {
            places[place(Arrays.copyOfRange(text, begin(number), ends[number]))] = number + 1;
        }
    }

    private int place(byte[] code) {
        int at = mix(Arrays.hashCode(code)) & (places.length - 1);
        while (places[at] != 0 && !isAt(places[at] - 1, code)) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    /// Codes that count up have hashes that do, which would lie side by side.
    private static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private boolean isAt(int number, byte[] code) {
        return Arrays.equals(text, begin(number), ends[number], code, 0, code.length);
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
