package se.bostadforst.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What no rule of axe sees: nothing to push sideways, room for a thumb, a focus that shows, an id only once. Empty when all is well. */
final class Posture {

    private static final String WRONG = """
            phone => {
              const wrong = [];
              const shown = e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.visually-hidden');
              const told = e => `${e.tagName.toLowerCase()} "${(e.textContent.trim() || e.name || e.id).slice(0, 40)}"`;
              if (document.documentElement.scrollWidth > window.innerWidth) {
                wrong.push(`går att skjuta i sidled: ${document.documentElement.scrollWidth} bildpunkter`);
              }
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              new Set(ids.filter((id, at) => ids.indexOf(id) !== at)).forEach(id => wrong.push(`id två gånger: ${id}`));
              const touched = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(shown);
              if (phone) {
                touched.forEach(e => {
                  const label = ['radio', 'checkbox'].includes(e.type) && e.closest('label');
                  const box = (label || e).getBoundingClientRect();
                  const line = e.tagName === 'A' && getComputedStyle(e).display === 'inline' ? e.closest('p, li, dd, td, h1, h2, h3, pre') : null;
                  const inText = line && line.textContent.trim() !== e.textContent.trim();
                  if (!inText && (box.height < 43.5 || box.width < 43.5)) {
                    wrong.push(`för liten för en tumme: ${told(e)} ${Math.round(box.width)}×${Math.round(box.height)}`);
                  }
                });
              }
              touched.filter(e => !e.disabled).forEach(e => {
                e.focus();
                const look = getComputedStyle(e);
                if (document.activeElement === e && (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) && look.boxShadow === 'none') {
                  wrong.push(`fokus syns inte: ${told(e)}`);
                }
              });
              return wrong;
            }""";

    private Posture() {}

    @SuppressWarnings("unchecked")
    static List<String> wrong(Page page, boolean phone) {
        // as somebody at a keyboard: only then does :focus-visible speak
        page.keyboard().press("Tab");
        return (List<String>) page.evaluate(WRONG, phone);
    }
}
