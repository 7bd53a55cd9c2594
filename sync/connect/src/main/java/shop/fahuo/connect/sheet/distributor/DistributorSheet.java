package shop.fahuo.connect.sheet.distributor;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.distributor.Distributor;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a table of distributors, who may stand above or below the row of the one above them.
public final class DistributorSheet {

    private static final int LONGEST_CODE = 64;

    private DistributorSheet() {}

    /// @param parentInShop the parent's code of a distributor the shop has already (empty text for
    ///   a root); empty for a code it does not know
    /// @param sink gets everybody after the one above them, and rows that were not taken; of a file
    ///   that was not read to its end nobody knows what the rest would say, and nobody is taken
    public static Reading read(
            Sheet sheet,
            Function<String, Optional<String>> parentInShop,
            Watch watch,
            Consumer<RowResult<Distributor>> sink)
            throws IOException {
        try (Roll roll = new Roll(sheet, sink)) {
            Reading reading = sheet.read(watch, row -> roll.add(new Fields(sheet, row)));
            if (reading instanceof Reading.Finished) {
                roll.refuseAmbiguous();
                new Tree(roll, parentInShop, sink).handOn();
            }
            return reading;
        }
    }

    static Distributor distributor(Fields row) {
        return new Distributor(
                code(row),
                row.id(Column.PARENT, LONGEST_CODE),
                row.neededText(Column.RECIPIENT),
                row.text(Column.PHONE),
                row.text(Column.RANK),
                row.neededDayOrTime(Column.JOINED),
                row.text(Column.WECHAT),
                row.text(Column.ALIPAY));
    }

    /// Somebody whose code names no account of the books could earn nothing.
    private static String code(Fields row) {
        String code = row.neededId(Column.DISTRIBUTOR, LONGEST_CODE);
        if (!row.isFaulty(Column.DISTRIBUTOR) && !CommissionBook.canKeep(code)) {
            row.fault(Column.DISTRIBUTOR, RejectReason.NOT_A_CODE);
        }
        return code;
    }
}
