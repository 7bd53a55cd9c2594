package shop.fahuo.connect.sheet.distributor;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.RowStore;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.distributor.Codes;
import shop.fahuo.core.distributor.Distributor;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The rows of a file that have no fault of their own, by the codes in them. Everybody is a number
/// here, and no row is an object: a file may have a million.
final class Roll implements Closeable {

    /// No row, and above a root.
    static final int NONE = -1;

    private final Sheet sheet;
    private final Consumer<RowResult<Distributor>> sink;
    private final RowStore rows = new RowStore();
    private final Codes codes = new Codes();

    /// By code: the place of the first row that tells of it, and who is above there.
    private int[] first = new int[0];

    private int[] parents = new int[0];

    /// By row: whom it tells of.
    private int[] told = new int[1 << 10];

    /// By code: further rows that say something else.
    private final Map<Integer, List<Integer>> others = new LinkedHashMap<>();

    Roll(Sheet sheet, Consumer<RowResult<Distributor>> sink) {
        this.sheet = sheet;
        this.sink = sink;
    }

    void add(Fields row) {
        Distributor distributor = DistributorSheet.distributor(row);
        if (row.isFaulty()) {
            refuse(row);
            return;
        }
        int number = number(distributor.code());
        if (first[number] == NONE) {
            first[number] = keep(number, row);
            // Before the array is looked at: a new number may bring a longer one.
            int parent = distributor.parent().isEmpty() ? NONE : number(distributor.parent());
            parents[number] = parent;
        } else if (said(number).stream().anyMatch(at -> distributor(at).equals(distributor))) {
            sink.accept(new RowResult.Repeated<>(row.row()));
        } else {
            others.computeIfAbsent(number, _ -> new ArrayList<>()).add(keep(number, row));
        }
    }

    private int keep(int number, Fields row) {
        try {
            int at = rows.add(row.row());
            if (at == told.length) {
                told = Arrays.copyOf(told, at + (at >> 1));
            }
            told[at] = number;
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of whom rows say different things, none can be believed.
    void refuseAmbiguous() {
        others.keySet().forEach(this::refuseAmbiguous);
    }

    private void refuseAmbiguous(int number) {
        List<Integer> said = said(number);
        for (int i = 0; i < said.size(); i++) {
            Fields row = row(said.get(i));
            long other = row(said.get(i == 0 ? 1 : 0)).row().number();
            row.fault(Column.DISTRIBUTOR, RejectReason.AMBIGUOUS, Long.toString(other));
            refuse(row);
        }
        first[number] = NONE;
    }

    private List<Integer> said(int number) {
        List<Integer> said = new ArrayList<>(List.of(first[number]));
        said.addAll(others.getOrDefault(number, List.of()));
        return said;
    }

    void refuse(Fields row) {
        sink.accept(new RowResult.Refused<>(row.row(), row.faults()));
    }

    /// How many rows there are; their places count from 0 as they came.
    int size() {
        return rows.size();
    }

    Fields row(int place) {
        return new Fields(sheet, rows.get(place));
    }

    private Distributor distributor(int place) {
        return DistributorSheet.distributor(row(place));
    }

    /// Of whom a row tells.
    int told(int place) {
        return told[place];
    }

    /// The number of a code, whether or not a row tells of it.
    int number(String code) {
        int number = codes.add(code);
        if (number >= first.length) {
            int length = Math.max(1 << 10, number + (number >> 1));
            first = grown(first, length);
            parents = grown(parents, length);
        }
        return number;
    }

    private static int[] grown(int[] numbers, int length) {
        int[] grown = Arrays.copyOf(numbers, length);
        Arrays.fill(grown, numbers.length, length, NONE);
        return grown;
    }

    String code(int number) {
        return codes.get(number);
    }

    /// The row that tells of somebody; [#NONE] when none does.
    int place(int number) {
        return first[number];
    }

    /// Who is above somebody by his row.
    int parent(int number) {
        return parents[number];
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
