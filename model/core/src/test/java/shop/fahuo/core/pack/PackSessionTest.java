package shop.fahuo.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;

class PackSessionTest {

    private static final PackItem TEA = item("TEA", 2, "6901234567892");
    private static final PackItem POT = item("POT", 1, "6901234567908", "SHARED");
    private static final PackItem CUP = item("CUP", 1, "SHARED");
    private static final PackSession PARCEL =
            PackSession.of(new ParcelId(7), List.of(TEA, POT, CUP));

    @Test
    void ticksByBarcodeOrByTheShopsCode() {
        var first = ticked(PARCEL.scan("6901234567892"));
        assertThat(first.ticked(TEA)).isOne();
        assertThat(ticked(first.scan("TEA")).left(TEA)).isZero();
    }

    @Test
    void refusesWhatDoesNotBelongThereAndOneTooMany() {
        assertThat(PARCEL.scan("6900000000000")).isEqualTo(new Scan.NotInIt("6900000000000"));
        var both = ticked(ticked(PARCEL.scan("TEA")).scan("TEA"));
        assertThat(both.scan("6901234567892")).isEqualTo(new Scan.TooMany(TEA));
    }

    @Test
    void givesASharedCodeToWhatIsMissing() {
        var first = ticked(PARCEL.scan("SHARED"));
        assertThat(first.left(POT)).isZero();
        var second = ticked(first.scan("SHARED"));
        assertThat(second.left(CUP)).isZero();
        assertThat(second.scan("SHARED")).isEqualTo(new Scan.TooMany(POT));
    }

    @Test
    void isCompleteWithTheLastThing() {
        var almost = ticked(ticked(ticked(PARCEL.scan("TEA")).scan("POT")).scan("TEA"));
        assertThat(almost.isComplete()).isFalse();
        assertThat(almost.left()).isOne();
        assertThat(almost.scan("CUP"))
                .isInstanceOfSatisfying(
                        Scan.Complete.class, last -> assertThat(last.after().left()).isZero());
    }

    @Test
    void takesBackWhatWasScannedLast() {
        var two = ticked(ticked(PARCEL.scan("TEA")).scan("POT"));
        assertThat(two.undo()).isEqualTo(ticked(PARCEL.scan("TEA")));
        assertThat(two.restart()).isEqualTo(PARCEL);
        assertThat(PARCEL.undo()).isEqualTo(PARCEL);
    }

    @Provide
    Arbitrary<List<String>> scans() {
        return Arbitraries.of("TEA", "POT", "CUP", "SHARED", "6901234567892", "other", "")
                .list()
                .ofMaxSize(20);
    }

    /// Whatever is scanned in whatever order, no more is in than belongs there.
    @Property
    void neverHoldsMoreThanBelongsThere(@ForAll("scans") List<String> scans) {
        var session = PARCEL;
        for (var code : scans) {
            session =
                    switch (session.scan(code)) {
                        case Scan.Ticked(var after, _) -> after;
                        case Scan.Complete(var after, _) -> after;
                        case Scan.TooMany _, Scan.NotInIt _ -> session;
                    };
            var now = session;
            assertThat(now.items()).allMatch(item -> now.left(item) >= 0);
            assertThat(session.left()).isEqualTo(4 - session.ticks().size());
            assertThat(session.isComplete()).isEqualTo(session.ticks().size() == 4);
        }
    }

    private static PackSession ticked(Scan scan) {
        return switch (scan) {
            case Scan.Ticked(var after, _) -> after;
            case Scan.Complete(var after, _) -> after;
            case Scan.TooMany _, Scan.NotInIt _ -> throw new AssertionError(scan);
        };
    }

    private static PackItem item(String sku, int units, String... barcodes) {
        return new PackItem(
                new SkuCode(sku),
                sku,
                new Grams(300),
                units,
                List.of(barcodes).stream().map(Barcode::new).toList());
    }
}
