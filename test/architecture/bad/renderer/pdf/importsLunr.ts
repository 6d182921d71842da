import lunr from 'lunr';
export const search = lunr;
