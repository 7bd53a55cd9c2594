package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cells of one row as values. What a cell should say and does not is kept as a fault, and a
/// harmless value stands in for it, so that one reading finds every fault of a row: whoever reads
/// checks [#faults] before using any value.
public final class Fields {

    /// As long as a cell of a spreadsheet can be.
    public static final int LONGEST_NOTE = 32_767;

    private static final int LONGEST_TEXT = 500;

    private final Sheet sheet;
    private final Row row;
    private final List<RowReject> faults = new ArrayList<>();

    public Fields(Sheet sheet, Row row) {
        this.sheet = sheet;
        this.row = row;
        // A comma that was not quoted has pushed the cells behind it out of their columns.
        if (row.lastFilled() >= sheet.header().size()) {
            faults.add(
                    new RowReject(
                            row.number(),
                            "",
                            row.cell(row.lastFilled()),
                            RejectReason.TOO_MANY_CELLS));
        }
    }

    public Row row() {
        return row;
    }

    public List<RowReject> faults() {
        return List.copyOf(faults);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public boolean isFaulty(Column column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(sheet.name(column)));
    }

    public void fault(Column column, RejectReason reason) {
        fault(column, reason, "");
    }

    public void fault(Column column, RejectReason reason, String detail) {
        faults.add(new RowReject(row.number(), sheet.name(column), raw(column), reason, detail));
    }

    /// Whether the file has the column at all.
    public boolean knows(Column column) {
        return sheet.has(column);
    }

    /// The cell as it is, unchecked.
    public String raw(Column column) {
        return sheet.cell(row, column);
    }

    public boolean has(Column column) {
        return !raw(column).isEmpty();
    }

    /// @return the cell; empty when it is empty or the file does not have the column
    public String text(Column column) {
        return text(column, LONGEST_TEXT);
    }

    public String text(Column column, int longest) {
        String text = raw(column);
        if (text.length() > longest) {
            fault(column, RejectReason.TOO_LONG);
        }
        return text;
    }

    public String neededText(Column column) {
        if (!has(column)) {
            fault(column, RejectReason.MISSING);
        }
        return text(column);
    }

    /// A number that names something; text, never an amount.
    public String id(Column column, int longest) {
        String id = text(column, longest);
        if (IdText.isDamaged(id)) {
            fault(column, RejectReason.DAMAGED_ID);
        }
        return id;
    }

    public String neededId(Column column, int longest) {
        if (!has(column)) {
            fault(column, RejectReason.MISSING);
        }
        return id(column, longest);
    }

    /// An amount of at least nothing; [Fen#ZERO] when the cell is empty.
    public Fen money(Column column) {
        Fen money = has(column) ? signedMoney(column) : Fen.ZERO;
        if (money.isNegative()) {
            fault(column, RejectReason.NEGATIVE);
        }
        return money;
    }

    public Fen neededMoney(Column column) {
        if (!has(column)) {
            fault(column, RejectReason.MISSING);
        }
        return money(column);
    }

    /// An amount that must be there and may be negative.
    public Fen signedMoney(Column column) {
        return needed(column, NumberText::money, Fen.ZERO);
    }

    /// A whole number from 0 to `most`; 0 when the cell is empty.
    public int count(Column column, int most) {
        return has(column) ? neededCount(column, most) : 0;
    }

    public int neededCount(Column column, int most) {
        return needed(column, text -> NumberText.count(text, most), 0);
    }

    public Quantity quantity(Column column) {
        return new Quantity(needed(column, NumberText::quantity, 1));
    }

    public Instant neededTime(Column column) {
        return needed(column, TimeText::time, Instant.EPOCH);
    }

    public Optional<Instant> time(Column column) {
        return has(column) ? Optional.of(neededTime(column)) : Optional.empty();
    }

    /// As [#neededTime]; a day without a time is its first moment.
    public Instant neededDayOrTime(Column column) {
        return needed(column, TimeText::dayOrTime, Instant.EPOCH);
    }

    private interface Parser<T> {
        Parsed<T> parse(String text);
    }

    private <T> T needed(Column column, Parser<T> parser, T instead) {
        if (!has(column)) {
            fault(column, RejectReason.MISSING);
            return instead;
        }
        return switch (parser.parse(raw(column))) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(RejectReason reason) -> {
                fault(column, reason);
                yield instead;
            }
        };
    }
}
