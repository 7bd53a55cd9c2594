package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.table.BrokenTableException;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a table of orders, of whichever format, one order at a time.
public final class OrderSheet {

    private OrderSheet() {}

    /// Every row below the header goes into exactly one result. Orders whose rows follow one
    /// another come in the order of the file, the others after them.
    ///
    /// @param sheet of a format that [shop.fahuo.connect.sheet.SheetFormat#isOrders] holds orders
    /// @param channel whose orders they are
    /// @param catalogue the shop's SKU of a code
    /// @param scratch an existing folder for rows that must wait for others of their order; emptied
    ///   at the end
    /// @param sink takes each result on the calling thread
    public static Reading read(
            Sheet sheet,
            ChannelName channel,
            Function<SkuCode, Optional<Sku>> catalogue,
            Path scratch,
            Watch watch,
            Consumer<OrderResult> sink)
            throws IOException {
        OrderAssembly assembly = new OrderAssembly(sheet, channel, catalogue);
        RowGroups groups =
                new RowGroups(sheet, scratch, watch, rows -> sink.accept(assembly.of(rows)));
        try {
            return groups.read();
        } catch (BrokenTableException e) {
            return new Reading.Failed(
                    groups.handedOn(),
                    new SheetFailure.Broken(e.row(), String.valueOf(e.getMessage())));
        } catch (EndlessOrderException e) {
            return new Reading.Failed(
                    groups.handedOn(), new SheetFailure.EndlessOrder(e.row(), e.number()));
        }
    }
}
