package shop.fahuo.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678,      true,  false, 138****5678",
        "+8613812345678,   true,  false, +86****5678",
        "+86-13812345678,  true,  false, +86****5678",
        "0571-87654321,    true,  false, 057****4321",
        "01012345678,      true,  false, 010****5678",
        "13812345678-1234, true,  false, 138****1234",
        "138****5678,      false, true,  138****5678",
        "138####5678,      false, true,  138####5678",
        "1381234567,       false, false, 138****4567",
        "12345,            false, false, 12345",
        "call me,          false, false, cal****l me",
    })
    void isDialedMaskedOrNeither(String number, boolean dialable, boolean masked, String shown) {
        var phone = new Phone(number);

        assertThat(phone.isDialable()).isEqualTo(dialable);
        assertThat(phone.isMasked()).isEqualTo(masked);
        assertThat(phone).hasToString(shown);
    }

    @Property
    void neverShowsAWholeNumber(@ForAll @NumericChars @StringLength(min = 8, max = 20) String n) {
        assertThat(new Phone(n).toString()).isNotEqualTo(n).endsWith(new Phone(n).tail());
    }
}
