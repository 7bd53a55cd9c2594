package shop.fahuo.labels.label;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "陈静, 陈*",
        "张三丰, 张**",
        "欧阳娜娜, 欧阳**",
        "欧阳锋, 欧阳*",
        "欧阳, 欧*",
        "买买提·艾合买提江, 买**",
        "𠮷川, 𠮷*",
        "陈, 陈*",
        "John Smith, J**",
        "陈**, 陈**",
        "陈*13812345678, 陈*138****5678",
        "'', ''",
    })
    void keepsTheSurname(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812340000, 138****0000",
        "+86-13812340000, +86****0000",
        "138-1234-0000, 138****0000",
        "13812340000-1234, 138****0000-1234",
        "0755-26001234, 075****1234",
        "0755-26001234-801, 075****1234-801",
        "138****0000, 138****0000",
        "*13812340000, *13****0000",
        "1234567, ****",
        "'', ''",
    })
    void keepsBothEndsOfAPhone(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "打13987654321，或139 8765 4321, 打139****4321，或139****4321",
        "座机 020-12345678 找李, 座机 020****5678 找李",
        "编号 2026112712345678901 不是电话, 编号 2026112712345678901 不是电话",
        "3号楼1203室, 3号楼1203室",
    })
    void masksNumbersInSentences(String words, String masked) {
        assertThat(Masking.scrub(words)).isEqualTo(masked);
    }

    @Property
    void neverLeavesAMobileNumber(@ForAll @NumericChars @StringLength(8) String rest) {
        var phone = "138" + rest;
        assertThat(Masking.phone(phone)).doesNotContain(phone).hasSize(11);
        assertThat(Masking.scrub("电话" + phone + "。")).doesNotContain(phone);
        assertThat(Masking.name("张" + phone)).doesNotContain(phone);
    }
}
