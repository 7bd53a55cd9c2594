package shop.fahuo.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example:8443/practice/v1",
                "http://127.0.0.1:8080",
                "http://127.8.0.1",
                "http://localhost:8080/",
                "http://[::1]:8080"
            })
    void takesHttpsAnywhereAndHttpHere(String base) {
        assertThat(Endpoint.of(base)).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "http://127.0.0.1.shop.example",
                "http://localhost.shop.example",
                "http://192.168.1.5:8080",
                "ftp://127.0.0.1",
                "file:///etc/passwd",
                "https://user:secret@shop.example",
                "https://shop.example?x=1",
                "https://shop.example#x",
                "https:///orders",
                "shop.example",
                "http://127.0.0.1@shop.example",
                "not an address"
            })
    void refusesOtherAddresses(String base) {
        assertThatThrownBy(() -> Endpoint.of(base)).isInstanceOf(IllegalArgumentException.class);
    }
}
