/**
 * Listens as a screen reader does: notes the text of each live region when it changes, and of each alert when it
 * appears.
 */
export function listen(root: Element): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const last = new Map<Element, string>();
  const observer = new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[aria-live], [role=status], [role=alert]');
      if (region) regions.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('[role=alert]')) regions.add(node);
        for (const alert of node.querySelectorAll('[role=alert]')) regions.add(alert);
      }
    }
    for (const region of regions) {
      const text = (region.textContent ?? '').replaceAll('\u00a0', ' ');
      // What is only repeated by a time that ticks would be heard again, so it counts; what was emptied does not.
      if (region.isConnected && text.trim() && last.get(region) !== text) heard.push(text.trim());
      last.set(region, text);
    }
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return { heard, stop: () => observer.disconnect() };
}
