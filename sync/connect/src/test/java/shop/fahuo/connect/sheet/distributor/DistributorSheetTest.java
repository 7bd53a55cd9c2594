package shop.fahuo.connect.sheet.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.RowResults;
import shop.fahuo.connect.sheet.SharedData;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.distributor.Distributor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DistributorSheetTest {

    @TempDir Path folder;

    @Test
    void readsDistributors() throws IOException {
        RowResults<Distributor> read = read(Map.of(), Fixture.sheet("distributors.csv"));

        assertThat(read.taken())
                .hasSize(39)
                .startsWith(
                        new Distributor(
                                "D000001",
                                "",
                                "罗娟",
                                "19990374873",
                                "金牌",
                                Instant.parse("2025-12-31T16:00:00Z"),
                                "o06b5bc144ed4fdffb1f59f1b",
                                ""));
    }

    @Test
    void readsTheExampleFile() throws IOException {
        assertThat(read(Map.of(), SharedData.sheet("distributors.csv")).taken()).hasSize(2_000);
    }

    @Test
    void handsOnParentsFirstHoweverTheFileIsSorted() throws IOException {
        assertThat(codes(read(Map.of(), "D,C", "B,A", "C,B", "A,")))
                .containsExactly("A", "B", "C", "D");
    }

    @Test
    void findsParentsInTheShop() throws IOException {
        RowResults<Distributor> read = read(Map.of("S", ""), "A,S", "B,X", "C,B");

        assertThat(codes(read)).containsExactly("A");
        assertThat(read.rejects())
                .containsExactly("3 上级编号 UNKNOWN_PARENT", "4 上级编号 UNKNOWN_PARENT");
    }

    @Test
    void findsCyclesAndWhoHangsBelowThem() throws IOException {
        RowResults<Distributor> read = read(Map.of(), "A,B", "B,A", "C,B", "D,D", "E,");

        assertThat(codes(read)).containsExactly("E");
        assertThat(read.rejects())
                .containsExactlyInAnyOrder(
                        "2 上级编号 CYCLE", "3 上级编号 CYCLE", "4 上级编号 UNKNOWN_PARENT", "5 上级编号 CYCLE");
    }

    @Test
    void findsACycleThatGoesThroughTheShop() throws IOException {
        RowResults<Distributor> read = read(Map.of("A", "", "B", "A"), "A,B");

        assertThat(read.rejects()).containsExactly("2 上级编号 CYCLE");
    }

    @Test
    void keepsWhomeverTheShopKnowsAsSponsor() throws IOException {
        RowResults<Distributor> read =
                read(Map.of("R", "", "A", "R", "S", ""), "A,S", "B,A", "A2,", "S,R", "R,");

        assertThat(codes(read)).containsExactly("R", "B", "A2", "S");
        assertThat(read.rejects()).containsExactly("2 上级编号 OTHER_SPONSOR");
    }

    @Test
    void oneCodeForTwoPeopleIsAmbiguous() throws IOException {
        RowResults<Distributor> read = read(Map.of(), "A,", "B,", "A,B", "B,");

        assertThat(codes(read)).containsExactly("B");
        assertThat(read.repeated()).isEqualTo(1);
        assertThat(read.rejects()).containsExactly("2 分销员编号 AMBIGUOUS", "4 分销员编号 AMBIGUOUS");
    }

    @Test
    void refusesACodeThatNamesNoAccountOfTheBooks() throws IOException {
        RowResults<Distributor> read = read(Map.of(), "A:1,", "B 2,", "C3/4,", "丁_5.6@x-7,");

        assertThat(codes(read)).containsExactly("丁_5.6@x-7");
        assertThat(read.rejects())
                .containsExactly("2 分销员编号 NOT_A_CODE", "3 分销员编号 NOT_A_CODE", "4 分销员编号 NOT_A_CODE");
    }

    @Test
    void keepsAChainOfTwentyThousandInOrderFromBelow() throws IOException {
        int people = 20_000;
        String[] rows = new String[people];
        for (int i = 0; i < people; i++) {
            rows[i] = "D" + (people - i) + "," + (i == people - 1 ? "" : "D" + (people - i - 1));
        }
        RowResults<Distributor> read = read(Map.of(), rows);

        assertThat(codes(read))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, people).mapToObj(i -> "D" + i).toList());
        assertThat(read.rejects()).isEmpty();
    }

    private static Stream<String> codes(RowResults<Distributor> read) {
        return read.taken().stream().map(Distributor::code);
    }

    private RowResults<Distributor> read(Map<String, String> shop, String... codesAndParents)
            throws IOException {
        Stream<String> rows = Arrays.stream(codesAndParents).map(row -> row + ",某人,2026/1/1");
        return read(
                shop,
                Fixture.sheet(
                        folder,
                        Stream.concat(Stream.of("分销员编号,上级编号,姓名,加入时间"), rows)
                                .toArray(String[]::new)));
    }

    private static RowResults<Distributor> read(Map<String, String> shop, Sheet sheet)
            throws IOException {
        RowResults<Distributor> results = new RowResults<>();
        DistributorSheet.read(
                sheet, code -> Optional.ofNullable(shop.get(code)), Watch.NOBODY, results);
        return results;
    }
}
