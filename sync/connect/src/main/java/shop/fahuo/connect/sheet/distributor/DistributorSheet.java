package shop.fahuo.connect.sheet.distributor;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Gathering;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
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
    /// @param sink gets everybody after the one above them, and rows that were not taken
    public static Reading read(
            Sheet sheet,
            Function<String, Optional<String>> parentInShop,
            Watch watch,
            Consumer<RowResult<Distributor>> sink)
            throws IOException {
        Tree tree = new Tree(sheet, parentInShop, sink);
        Gathering<String, Distributor> gathering = new Gathering<>(Column.DISTRIBUTOR, tree::add);
        Reading reading =
                sheet.read(
                        watch,
                        row -> {
                            Fields fields = new Fields(sheet, row);
                            Distributor distributor = distributor(fields);
                            gathering.add(distributor.code(), distributor, fields);
                        });
        Reading finished = gathering.finish(reading);
        tree.handOn();
        return finished;
    }

    private static Distributor distributor(Fields row) {
        return new Distributor(
                row.neededId(Column.DISTRIBUTOR, LONGEST_CODE),
                row.id(Column.PARENT, LONGEST_CODE),
                row.neededText(Column.RECIPIENT),
                row.text(Column.PHONE),
                row.text(Column.RANK),
                row.neededDayOrTime(Column.JOINED),
                row.text(Column.WECHAT),
                row.text(Column.ALIPAY));
    }
}
