package shop.fahuo.connect.sheet.ship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.RowResults;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.order.OrderNumber;

import java.io.IOException;
import java.nio.file.Path;

class ShipmentSheetTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"渠道订单号,快递公司,快递单号", "订单号,物流公司,运单号"})
    void readsParcelsUnderTheNamesCouriersUse(String header) throws IOException {
        assertThat(read(header, "A1,顺丰速运,SF123").taken())
                .containsExactly(new Shipment(new OrderNumber("A1"), "顺丰速运", "SF123"));
    }

    @Test
    void anOrderMayHaveSeveralParcelsButAParcelOneOrder() throws IOException {
        RowResults<Shipment> read =
                read(
                        "订单号,快递公司,快递单号",
                        "A1,顺丰,SF1",
                        "A1,顺丰,SF2",
                        "A1,顺丰,SF2",
                        "A2,顺丰,SF3",
                        "A3,顺丰,SF3",
                        "A4,,SF4",
                        "A5,中通,7.3E+13");

        assertThat(read.taken()).extracting(Shipment::tracking).containsExactly("SF1", "SF2");
        assertThat(read.repeated()).isEqualTo(1);
        assertThat(read.rejects())
                .containsExactly(
                        "7 快递公司 MISSING",
                        "8 快递单号 DAMAGED_ID",
                        "5 快递单号 AMBIGUOUS",
                        "6 快递单号 AMBIGUOUS");
    }

    private RowResults<Shipment> read(String... lines) throws IOException {
        RowResults<Shipment> results = new RowResults<>();
        ShipmentSheet.read(Fixture.sheet(folder, lines), Watch.NOBODY, results);
        return results;
    }
}
