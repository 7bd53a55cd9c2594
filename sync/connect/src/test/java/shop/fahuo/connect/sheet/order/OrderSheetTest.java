package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.SharedData;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.SheetFormat;

import java.io.IOException;
import java.nio.file.Path;

class OrderSheetTest {

    @TempDir Path scratch;

    @ParameterizedTest
    @CsvSource({"taobao.csv, TAOBAO, 24, 24", "douyin.csv, DOUYIN, 23, 15", "pdd.csv, PDD, 24, 24"})
    void readsTheFileOfEveryMarketplace(String file, SheetFormat format, int rows, int orders)
            throws IOException {
        Sheet sheet = Fixture.sheet(file);
        Outcome outcome = Outcome.of(sheet, scratch);

        assertThat(sheet.format()).isEqualTo(format);
        assertThat(outcome.reading()).isEqualTo(new Reading.Finished(rows));
        assertThat(outcome.taken()).hasSize(orders);
        assertThat(outcome.results()).hasSize(orders);
    }

    @ParameterizedTest
    @CsvSource({
        "orders-fahuo.csv, FAHUO, 7857, 5000",
        "orders-taobao.csv, TAOBAO, 181, 181",
        "orders-douyin.csv, DOUYIN, 470, 300",
        "orders-pdd.csv, PDD, 181, 181"
    })
    void losesAndDoublesNoOrder(String file, SheetFormat format, long rows, int orders)
            throws IOException {
        Sheet sheet = SharedData.sheet(file);
        Outcome outcome = Outcome.of(sheet, scratch);

        assertThat(sheet.format()).isEqualTo(format);
        assertThat(outcome.reading()).isEqualTo(new Reading.Finished(rows));
        assertThat(outcome.taken())
                .extracting(order -> order.key())
                .hasSize(orders)
                .doesNotHaveDuplicates();
        assertThat(outcome.results()).hasSize(orders);
        assertThat(scratch).isEmptyDirectory();
    }
}
