package shop.fahuo.connect.sheet.ship;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Gathering;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.order.OrderNumber;

import java.io.IOException;
import java.util.function.Consumer;

/// Reads a list of parcels that couriers have taken. One parcel of two orders, or under two
/// couriers, is a mistake that only a person can put right.
public final class ShipmentSheet {

    private static final int LONGEST_TRACKING = 64;

    /// Stands in for a number that is a fault.
    private static final OrderNumber NONE = new OrderNumber("?");

    private ShipmentSheet() {}

    /// @param sink gets the parcels in the order of the file, after the rows that were not taken
    public static Reading read(Sheet sheet, Watch watch, Consumer<RowResult<Shipment>> sink)
            throws IOException {
        Gathering<String, Shipment> parcels = new Gathering<>(Column.TRACKING, sink);
        Reading reading =
                sheet.read(
                        watch,
                        row -> {
                            Fields fields = new Fields(sheet, row);
                            String number = fields.neededId(Column.NUMBER, OrderNumber.MAX_LENGTH);
                            String courier = fields.neededText(Column.CARRIER);
                            String tracking = fields.neededId(Column.TRACKING, LONGEST_TRACKING);
                            OrderNumber order = fields.isFaulty() ? NONE : new OrderNumber(number);
                            parcels.add(tracking, new Shipment(order, courier, tracking), fields);
                        });
        return parcels.finish(reading);
    }
}
