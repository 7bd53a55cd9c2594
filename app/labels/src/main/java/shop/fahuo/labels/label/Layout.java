package shop.fahuo.labels.label;

import static shop.fahuo.labels.label.Zone.*;

import java.util.List;

/// Which zones a courier's label has on a paper, from the top, and how high they are in tenths of a
/// millimetre. The order is the courier's, since its people and machines look there; together they
/// fill the paper but for the margins.
record Layout(List<Row> rows) {

    /// White at every edge: label printers are some tenths off.
    static final int MARGIN = 20;

    record Row(Zone zone, int height) {}

    static Layout of(LabelCourier courier, LabelSize size) {
        return switch (courier) {
            case SF ->
                    switch (size) {
                        case W76_H130 -> sf(110, 190, 148, 222, 110, 268, 172, 40);
                        case W100_H150 -> sf(130, 225, 190, 260, 130, 280, 195, 50);
                        case W100_H180 -> sf(140, 240, 220, 290, 170, 330, 310, 60);
                    };
            case ZTO ->
                    switch (size) {
                        case W76_H130 -> zto(100, 160, 80, 220, 110, 175, 225, 150, 40);
                        case W100_H150 -> zto(115, 200, 110, 240, 130, 220, 225, 170, 50);
                        case W100_H180 -> zto(130, 220, 120, 290, 160, 230, 290, 260, 60);
                    };
        };
    }

    private static Layout sf(int... heights) {
        return of(List.of(HEADER, BARS, ROUTE, RECIPIENT, SENDER, INFO, STUB, FOOT), heights);
    }

    private static Layout zto(int... heights) {
        return of(List.of(HEADER, ROUTE, BAG, RECIPIENT, SENDER, BARS, INFO, STUB, FOOT), heights);
    }

    private static Layout of(List<Zone> zones, int... heights) {
        var rows = new Row[heights.length];
        for (int at = 0; at < heights.length; at++) {
            rows[at] = new Row(zones.get(at), heights[at]);
        }
        return new Layout(List.of(rows));
    }
}
