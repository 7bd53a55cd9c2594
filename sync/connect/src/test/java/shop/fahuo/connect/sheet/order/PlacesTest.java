package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.order.Address;

import java.io.IOException;
import java.nio.file.Path;

class PlacesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "北京市朝阳区中山路1号, 北京市, 北京市, 朝阳区, 中山路1号",
        "江苏昆山市花桥镇1号, 江苏省, 苏州市, 昆山市, 花桥镇1号",
        "杭州市江干区凯旋路1号, 浙江省, 杭州市, 上城区, 凯旋路1号",
    })
    void findsThePlaceInOneCell(
            String text, String province, String city, String district, String street) {
        assertThat(new Places().filled(new Address("", "", "", text)))
                .isEqualTo(new Address(province, city, district, street));
    }

    @ParameterizedTest
    @CsvSource({"朝阳区中山路1号", "科技园南区1号楼", "南京西路1266号", "浙江省中山路1号"})
    void leavesWhatAPersonMustDecide(String text) {
        var given = new Address("", "", "", text);

        assertThat(new Places().filled(given)).isEqualTo(given);
    }

    @Test
    void leavesWhatHasAPlaceAlready() {
        var given = new Address("上海市", "市辖区", "浦东新区", "学院路1号");

        assertThat(new Places().filled(given)).isEqualTo(given);
    }

    @Test
    void isAskedForEveryOrderOfAFile() throws IOException {
        var order = Rows.taobao().row("收货地址", "北京市朝阳区中山路1号").read(folder).order();

        assertThat(order.recipient().address())
                .isEqualTo(new Address("北京市", "北京市", "朝阳区", "中山路1号"));
    }
}
