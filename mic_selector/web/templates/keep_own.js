// What a visitor added outlives a reload in the storage of this tab alone; once it is closed, it is gone.
export default ({ data, setTriggerValue }) => {
  const KEY = "mic-own-data";
  const read = () => {
    try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; }
  };
  if (data.mark || data.draft) {
    try { sessionStorage.setItem(KEY, JSON.stringify(data)); } catch { sessionStorage.removeItem(KEY); }
  } else if (data.was_there) sessionStorage.removeItem(KEY);
  else {
    const kept = read();
    if (kept?.mark || kept?.draft) setTriggerValue("kept", { file: kept.file, draft: kept.draft });
  }
};
