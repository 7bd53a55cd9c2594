package shop.fahuo.core.order.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DivisionsTest {

    private final Divisions divisions = Divisions.shipped();

    @Test
    void holdsAllProvincesOfTheStandard() {
        assertThat(divisions.all())
                .filteredOn(division -> division.level() == Division.Level.PROVINCE)
                .hasSize(34)
                .allMatch(division -> division.code().matches("\\d{2}0000"));
    }

    @Test
    void putsEveryDivisionBelowItsParent() {
        assertThat(divisions.all())
                .allSatisfy(
                        division ->
                                assertThat(
                                                divisions.find(
                                                        division.upTo(Division.Level.CITY).path()))
                                        .isPresent());
    }

    @Test
    void givesACodeOnlyOnce() {
        List<String> codes =
                divisions.all().stream()
                        .map(Division::code)
                        .filter(code -> !code.isEmpty())
                        .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{6}"));
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省/杭州市/西湖区, 330106",
        "北京市/北京市/朝阳区, 110105",
        "重庆市/重庆市/云阳县, 500235",
        "湖北省/省直辖县级行政区划/仙桃市, 429004",
        "广东省/东莞市, 441900",
        "海南省/儋州市, 460400",
        "甘肃省/嘉峪关市, 620200",
        "香港特别行政区/九龙/油尖旺区, 810005",
    })
    void knowsTheCodeOfADivision(String path, String code) {
        assertThat(divisions.find(path)).map(Division::code).contains(code);
    }

    @Test
    void knowsTheCitiesWithoutDistricts() {
        assertThat(divisions.leaves())
                .filteredOn(leaf -> leaf.level() == Division.Level.CITY)
                .extracting(Division::city)
                .containsExactlyInAnyOrder("东莞市", "中山市", "儋州市", "嘉峪关市");
    }

    @Test
    void sendsEveryOtherNameToADivisionThatExists() {
        assertThat(OtherName.shipped())
                .isNotEmpty()
                .allSatisfy(other -> assertThat(divisions.find(other.now())).isPresent());
    }
}
