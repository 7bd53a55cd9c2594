package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.order.Address;

class AddressTextTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "广东省 深圳市 南山区 科技园1号(518000), 广东省, 深圳市, 南山区, 科技园1号",
                "内蒙古自治区 呼和浩特市 赛罕区 中山路 321号, 内蒙古自治区, 呼和浩特市, 赛罕区, 中山路 321号",
                "广东省深圳市南山区科技园南区544号, 广东省, 深圳市, 南山区, 科技园南区544号",
                "内蒙古自治区呼和浩特市赛罕区中山路321号20栋, 内蒙古自治区, 呼和浩特市, 赛罕区, 中山路321号20栋",
                "北京市北京市通州区建设大道908号, 北京市, 北京市, 通州区, 建设大道908号",
                "上海市市辖区浦东新区学院路463号, 上海市, 市辖区, 浦东新区, 学院路463号",
                "黑龙江省大兴安岭地区加格达奇区滨河东路1号, 黑龙江省, 大兴安岭地区, 加格达奇区, 滨河东路1号",
                "海南省省直辖县级行政区划琼海市滨河东路1号, 海南省, 省直辖县级行政区划, 琼海市, 滨河东路1号",
                "新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯市一路1号, 新疆维吾尔自治区, 伊犁哈萨克自治州, 霍尔果斯市, 一路1号",
                "湖北省荆州市沙市区北京路1号, 湖北省, 荆州市, 沙市区, 北京路1号",
                "河南省新乡市红旗区平原路1号, 河南省, 新乡市, 红旗区, 平原路1号",
                "山东省济南市市中区经四路1号, 山东省, 济南市, 市中区, 经四路1号",
                "湖南省常德市津市市汪家桥1号, 湖南省, 常德市, 津市市, 汪家桥1号",
                "内蒙古自治区锡林郭勒盟苏尼特左旗满都拉图镇1号, 内蒙古自治区, 锡林郭勒盟, 苏尼特左旗, 满都拉图镇1号",
                "广东省东莞市科技园南区1号, 广东省, 东莞市, '', 科技园南区1号",
                "浙江省杭州市文一西路1号, 浙江省, 杭州市, '', 文一西路1号",
                "北京市朝阳区中山路1号, 北京市, '', '', 朝阳区中山路1号",
                "科技园1号, '', '', '', 科技园1号",
                "'', '', '', '', ''"
            })
    void takesApartWhatIsSure(
            String text, String province, String city, String district, String street) {
        assertThat(AddressText.split(text))
                .isEqualTo(new Address(province, city, district, street));
    }

    @ParameterizedTest
    @CsvSource({"广东省 深圳市 南山区 ##密文##, ##密文##", "广东省 深圳市 南山区 科技园**(000000), 科技园**"})
    void keepsWhatIsMasked(String text, String street) {
        assertThat(AddressText.split(text)).isEqualTo(new Address("广东省", "深圳市", "南山区", street));
    }
}
