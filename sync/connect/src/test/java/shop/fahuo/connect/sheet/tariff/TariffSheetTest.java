package shop.fahuo.connect.sheet.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class TariffSheetTest {

    private static final String HEADER = String.join(",", SheetFormat.TARIFFS.header());
    private static final String SF = "sf-main,顺丰,2,2026-12-01,,";
    private static final String ZTO = "courier/zto,中通,,2026/12/1,2027-06-01,";

    @TempDir Path folder;

    private TariffReading read(String... rows) throws IOException {
        var lines = Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new);
        return TariffSheet.read(Fixture.sheet(folder, lines), Watch.NOBODY);
    }

    private List<RowReject> faults(String... rows) throws IOException {
        var reading = read(rows);
        assertThat(reading.tariffs()).isEmpty();
        return reading.refused().stream().flatMap(row -> row.rejects().stream()).toList();
    }

    private TariffReading whole() throws IOException {
        return read(
                SF + "同省,广东,1000,12,1000,2,,,500,24",
                SF + "其余,,1000,18.5,500,5,,,,48",
                ZTO + "一区,浙江省、江苏；上海/上海市,1000,3.50,,,3,20000,,72",
                ZTO + "一区,,3000,5.00,1000,1.2,,,,");
    }

    @Test
    void readsTablesAsContractsWriteThem() throws IOException {
        assertThat(whole().tariffs())
                .containsExactly(
                        new Tariff(
                                new Service(Courier.SF, "courier/sf-main", new ProductCode("2")),
                                LocalDate.of(2026, 12, 1),
                                Optional.empty(),
                                new Grams(500),
                                List.of(
                                        zone(
                                                "同省",
                                                24,
                                                rate(200, 1000, band(1000, 1200)),
                                                new Area("广东省", "")),
                                        zone("其余", 48, rate(500, 500, band(1000, 1850))))),
                        new Tariff(
                                new Service(Courier.ZTO, "courier/zto", ProductCode.UNSAID),
                                LocalDate.of(2026, 12, 1),
                                Optional.of(LocalDate.of(2027, 6, 1)),
                                new Grams(1),
                                List.of(
                                        zone(
                                                "一区",
                                                72,
                                                new Rate(
                                                        List.of(band(1000, 350), band(3000, 500)),
                                                        Optional.of(
                                                                new Step(
                                                                        new Grams(1000),
                                                                        Fen.of(120))),
                                                        Fen.of(300),
                                                        Optional.of(new Grams(20_000))),
                                                new Area("浙江省", ""),
                                                new Area("江苏省", ""),
                                                new Area("上海市", "上海市")))));
    }

    private static Band band(long grams, long fen) {
        return new Band(new Grams(grams), Fen.of(fen));
    }

    private static Rate rate(long fen, long grams, Band band) {
        var step = new Step(new Grams(grams), Fen.of(fen));
        return new Rate(List.of(band), Optional.of(step), Fen.ZERO, Optional.empty());
    }

    private static Zone zone(String name, long hours, Rate rate, Area... areas) {
        return new Zone(name, List.of(areas), rate, Optional.of(Duration.ofHours(hours)));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        var tariffs = whole().tariffs();
        var file = folder.resolve("out.csv");
        TariffFile.write(file, tariffs);
        assertThat(TariffSheet.read(Fixture.opened(file), Watch.NOBODY).tariffs())
                .isEqualTo(tariffs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sf main,顺丰,2,2026-12-01,,全国,,1000,12,,,,,,|快递账户|NOT_A_NAME",
                "sf,韵达,2,2026-12-01,,全国,,1000,12,,,,,,|快递公司|UNKNOWN_COURIER",
                "zto,中通,2,2026-12-01,,全国,,1000,12,,,,,,|产品代码|UNKNOWN_PRODUCT",
                "sf,顺丰,特快,2026-12-01,,全国,,1000,12,,,,,,|产品代码|UNKNOWN_PRODUCT",
                "sf,顺丰,2,十二月,,全国,,1000,12,,,,,,|生效日期|NOT_A_TIME",
                "sf,顺丰,2,2026-12-01,2026-12-01,全国,,1000,12,,,,,,|失效日期|ENDS_BEFORE_IT_BEGINS",
                "sf,顺丰,2,2026-12-01,,,,1000,12,,,,,,|分区|MISSING",
                "sf,顺丰,2,2026-12-01,,全国,广冬,1000,12,,,,,,|地区|UNKNOWN_PLACE",
                "sf,顺丰,2,2026-12-01,,全国,广东/杭州,1000,12,,,,,,|地区|UNKNOWN_PLACE",
                "sf,顺丰,2,2026-12-01,,全国,,0,12,,,,,,|首重或至(克)|NOT_POSITIVE",
                "sf,顺丰,2,2026-12-01,,全国,,,12,,,,,,|首重或至(克)|MISSING",
                "sf,顺丰,2,2026-12-01,,全国,,1000,,,,,,,|价格(元)|MISSING",
                "sf,顺丰,2,2026-12-01,,全国,,1000,12.345,,,,,,|价格(元)|TOO_FINE",
                "sf,顺丰,2,2026-12-01,,全国,,1000,-1,,,,,,|价格(元)|NEGATIVE",
                "sf,顺丰,2,2026-12-01,,全国,,1000,12,1000,,,,,|续重价(元)|MISSING",
                "sf,顺丰,2,2026-12-01,,全国,,1000,12,,,,,,9999|时效(小时)|OUT_OF_RANGE",
            })
    void namesRowColumnAndReason(String row, String column, RejectReason reason)
            throws IOException {
        assertThat(faults(row))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.row()).isEqualTo(2);
                            assertThat(fault.column()).isEqualTo(column);
                            assertThat(fault.reason()).isEqualTo(reason);
                        });
    }

    @Test
    void refusesWeightsThatDoNotRise() throws IOException {
        assertThat(faults(SF + "全国,,1000,12,,,,,,", SF + "全国,,900,13,,,,,,"))
                .containsExactly(new RowReject(3, "首重或至(克)", "900", RejectReason.NOT_RISING));
        assertThat(faults(SF + "全国,,1000,12,,,,,,", SF + "全国,,2000,11,,,,,,"))
                .extracting(RowReject::reason)
                .containsExactly(RejectReason.NOT_RISING);
        assertThat(faults(SF + "全国,,1000,12,1000,2,,,,", SF + "全国,,2000,14,1000,1,,,,"))
                .containsExactly(new RowReject(2, "续重(克)", "1000", RejectReason.STEP_ASTRAY));
    }

    @Test
    void refusesWhatIsSaidTwiceAndDifferently() throws IOException {
        assertThat(faults(SF + "全国,,1000,12,,,,,,24", SF + "全国,,2000,14,,,,,,48"))
                .containsExactly(new RowReject(3, "时效(小时)", "48", RejectReason.AMBIGUOUS, "2"));
        assertThat(faults(SF + "一区,广东,1000,12,,,,,,", SF + "二区,广东省,1000,14,,,,,,"))
                .containsExactly(new RowReject(3, "地区", "广东省", RejectReason.AMBIGUOUS, "2"));
        assertThat(faults(SF + "一区,,1000,12,,,,,,", SF + "二区,,1000,14,,,,,,"))
                .containsExactly(new RowReject(3, "分区", "二区", RejectReason.AMBIGUOUS, "2"));
    }

    @Test
    void takesNothingOfAFileWithOneBadRow() throws IOException {
        var reading = read(SF + "全国,,1000,12,,,,,,", ZTO + "全国,,0,12,,,,,,");
        assertThat(reading.tariffs()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
    }
}
