package shop.fahuo.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Events are in a log from which nothing can be erased, so they must not say who bought, where
/// they live, or what key they got.
final class EventsNameNobodyTest {

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    @Test
    void noEventOfABusyShopSaysWhoBought() throws SQLException {
        try (var shop = BusyShop.on(Engine.H2)) {
            assertThat(shop.number("select count(*) from orders")).isGreaterThan(20);
            assertThat(events(shop))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(
                            event ->
                                    assertThat(event)
                                            .doesNotContainPattern(PHONE)
                                            .doesNotContain("张伟", "西湖区", "文三路", "罗娟", "KEY-0"));
        }
    }

    private static List<String> events(TestShop shop) throws SQLException {
        var events = new ArrayList<String>();
        try (var connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select actor, what, detail from event")) {
            while (rows.next()) {
                events.add(rows.getString(1) + rows.getString(2) + rows.getString(3));
            }
        }
        return events;
    }
}
