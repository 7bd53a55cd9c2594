package shop.fahuo.worker.task;

import shop.fahuo.connect.practice.Notice;
import shop.fahuo.core.order.OrderNumber;

import java.util.Locale;
import java.util.ResourceBundle;

/// What buyers are told. A template is named `EVENT.version`: the words of a version never change,
/// because a retry has to say the same as the first call. After a space comes what stands in them.
final class NoticeWords {

    /// The channels' buyers read Chinese, whatever the language of the desk.
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("shop.fahuo.worker.task.notices", Locale.SIMPLIFIED_CHINESE);

    private NoticeWords() {}

    static Notice notice(OrderNumber order, String words) {
        var parts = words.split(" ", 2);
        var template = parts[0];
        var event = template.substring(0, template.indexOf('.'));
        var text = WORDS.getString("notice." + template);
        return new Notice(order, event, parts.length == 1 ? text : text.replace("{0}", parts[1]));
    }
}
