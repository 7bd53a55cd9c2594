package shop.fahuo.store.distributor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Everybody and who is above whom, at one moment. A distributor is a number here, in the order of
/// the codes, and nobody is an object: a million of them take about 20 MB.
public final class Forest {

    /// Above a root.
    public static final int NOBODY = -1;

    private final byte[] codes;
    private final int[] ends;
    private final int[] above;
    private final int[] rank;
    private final List<String> ranks;

    Forest(byte[][] sorted, int[] above, int[] rank, List<String> ranks) {
        this.above = above;
        this.rank = rank;
        this.ranks = List.copyOf(ranks);
        ends = new int[sorted.length];
        int end = 0;
        for (int i = 0; i < sorted.length; i++) {
            end += sorted[i].length;
            ends[i] = end;
        }
        codes = new byte[end];
        for (int i = 0; i < sorted.length; i++) {
            System.arraycopy(sorted[i], 0, codes, begin(i), sorted[i].length);
        }
    }

    public int size() {
        return ends.length;
    }

    public String code(int number) {
        int begin = begin(number);
        return new String(codes, begin, ends[number] - begin, StandardCharsets.UTF_8);
    }

    /// Who is above; [#NOBODY] above a root.
    public int above(int number) {
        return above[number];
    }

    /// The number of a rank in [#ranks].
    public int rank(int number) {
        return rank[number];
    }

    /// Every rank that somebody has, the one that most have first.
    public List<String> ranks() {
        return ranks;
    }

    public OptionalInt find(String code) {
        int at = firstFrom(code);
        return at < size() && code(at).equals(code) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /// The first whose code begins so.
    public OptionalInt beginning(String code) {
        int at = firstFrom(code);
        return at < size() && code(at).startsWith(code) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /// Whether another has the same people in the same places.
    public boolean isSame(Forest other) {
        return Arrays.equals(above, other.above)
                && Arrays.equals(ends, other.ends)
                && Arrays.equals(codes, other.codes)
                && Arrays.equals(rank, other.rank)
                && ranks.equals(other.ranks);
    }

    private int firstFrom(String code) {
        var wanted = code.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int number, byte[] wanted) {
        return Arrays.compareUnsigned(codes, begin(number), ends[number], wanted, 0, wanted.length);
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    @Override
    public String toString() {
        return size() + " distributors, " + ranks.size() + " ranks";
    }
}
