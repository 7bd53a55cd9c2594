package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the columns are that a bill is read by. Their order and number have changed over the
/// years, and so has the width of the brackets in their names.
record Columns(Map<String, Integer> places, int width) {

    /// The one free text before the columns that count.
    private static final String GOODS = "商品名称";

    /// @param names as [#fold] leaves them
    static Columns of(long row, String header, List<String> names) throws BadRow {
        var cells = header.split(",", -1);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < cells.length; i++) {
            places.putIfAbsent(fold(cells[i]), i);
        }
        for (var name : names) {
            if (!places.containsKey(name)) {
                throw new BadRow(new RowReject(row, name, "", RejectReason.MISSING));
            }
        }
        return new Columns(places, cells.length);
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    /// Values have no quotes: what is too much in a row are commas in the name of the goods.
    Cells cells(long row, String line) {
        var cells = line.split(",", -1);
        int surplus = Math.max(0, cells.length - width);
        int goods = surplus == 0 ? width : places.getOrDefault(GOODS, width);
        return new Cells(row, this, cells, goods, surplus);
    }
}
